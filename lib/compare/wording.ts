import type { DetailKind } from '@/lib/domain/claim';
import type { TextRange } from '@/lib/domain/revision-text';
import type { Polarity, VoiceKind } from '@/lib/domain/voice';
import type { AmountDetail, ConditionDetail, PersonDetail, PlaceDetail, TimeDetail } from './detail';
import type { VerbStrength } from './verb-strength';

/** Who an article lets say the claim, and how. */
export interface WordedVoice {
  kind: 'voice';
  voice: VoiceKind;
  speaker: string | null;
  polarity: Polarity;
  verb: string | null;
  strength: VerbStrength;
}

/** What the passage puts in the detail, normalised. `words`: only as printed. `absent`: the passage leaves it out. */
export type WordingValue =
  | TimeDetail
  | AmountDetail
  | PersonDetail
  | PlaceDetail
  | ConditionDetail
  | WordedVoice
  | { kind: 'words' }
  | { kind: 'absent' };

/** What one passage puts in one detail of a claim. */
export interface Wording extends TextRange {
  detail: DetailKind;
  /** Wordings of one detail are held against each other only within a slot: the title of one person, the count of one thing. */
  slot: string;
  passageId: string;
  articleId: string;
  /** How the article is called in sentences. */
  label: string;
  /** As printed; offsets are of the passage's sentence. Empty where the passage leaves the detail out. */
  text: string;
  value: WordingValue;
  /** The claim's own details ask for it. */
  asked: boolean;
  /** The day on which the article appeared, as precise as it is known. */
  publishedAt: string | null;
}
