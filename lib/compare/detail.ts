import type { TextRange } from '@/lib/domain/revision-text';
import type { Polarity, VoiceKind } from '@/lib/domain/voice';
import type { DayInterval } from './calendar';
import type { VerbStrength } from './verb-strength';

/** Where a detail stands in its sentence, and its words there. */
interface Read extends TextRange {
  text: string;
  /** Within quotation marks: somebody else's words. */
  quoted: boolean;
}

/** How an interval was arrived at. */
export interface TimeBasis {
  /**
   * `stated`: the words name it. `published`: counted from the article's date. `occasion`: counted from the day on which
   * the quoted words were said. `unknown`: the day to count from is not known, so that the interval is open or missing.
   */
  kind: 'stated' | 'published' | 'occasion' | 'unknown';
  /** The day that was counted from, as precise as it is known; null for `stated` and `unknown`. */
  from: string | null;
  /** One sentence for a reader, without a full stop. */
  words: string;
}

export interface TimeDetail extends Read {
  kind: 'time';
  /** `since` and `until`: the interval is of the time named, in which a state began or ended. */
  relation: 'in' | 'since' | 'until' | 'before' | 'after';
  /** Null when no days can be given. */
  interval: DayInterval | null;
  basis: TimeBasis;
}

/** A number with what it counts or measures. `min` and `max` bound what the words allow; null where they are open. */
export interface AmountDetail extends Read {
  kind: 'count' | 'money' | 'percent' | 'measure' | 'duration';
  value: number | null;
  min: number | null;
  max: number | null;
  /** "Dollar", "Kilometer", "day"; null for things that are counted. */
  unit: string | null;
  /** "villages", "Ukrainian troops", "unconditional ceasefire"; null when the sentence does not say. */
  counted: string | null;
}

export interface PersonDetail extends Read {
  kind: 'person';
  /** The fullest name that the article prints. */
  name: string;
  /** The title that is given here, as printed: "former US President". */
  title: string | null;
}

export interface PlaceDetail extends Read {
  kind: 'place';
  name: string;
}

/** Who says so: words of reporting, and what they do to what is reported. */
export interface VoiceDetail extends Read {
  kind: 'voice';
  voice: VoiceKind;
  speaker: string | null;
  polarity: Polarity;
  /** The reporting verb as printed, in small letters. */
  verb: string;
  strength: VerbStrength;
  /** What is attributed, within the sentence. */
  content: TextRange[];
}

export interface ConditionDetail extends Read {
  kind: 'condition';
  /** "unless" names the case in which it does not hold. */
  sense: 'if' | 'unless';
}

export type SentenceDetail =
  | TimeDetail
  | AmountDetail
  | PersonDetail
  | PlaceDetail
  | VoiceDetail
  | ConditionDetail;
