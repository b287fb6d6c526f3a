import { speaksForSeveral } from './speaker-number';

/** Who speaks in a passage. `in_passing`: the article itself, but beside its point, as in "the soldiers surrounded in Kursk". */
export const voiceKinds = ['article', 'in_passing', 'named', 'unnamed', 'body'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

/** What is done to the claim in a passage, by whoever speaks. */
export const polarities = ['affirms', 'denies', 'hedges', 'asks'] as const;
export type Polarity = (typeof polarities)[number];

/**
 * Who speaks in a passage and what is done to the claim there. `speaker` and `verb` (the reporting verb as printed) are
 * null when the article speaks itself, and may be null when it is not known who does.
 */
export interface PassageVoice {
  voice: VoiceKind;
  speaker: string | null;
  polarity: Polarity;
  verb: string | null;
}

const unknownSpeakers: Record<VoiceKind, string> = {
  article: 'The article',
  in_passing: 'The article',
  named: 'Somebody named',
  unnamed: 'Somebody unnamed',
  body: 'A body',
};

const deeds: Record<Polarity, { one: string; several: string }> = {
  affirms: { one: 'says it', several: 'say it' },
  denies: { one: 'denies it', several: 'deny it' },
  hedges: { one: 'hedges it', several: 'hedge it' },
  asks: { one: 'asks about it', several: 'ask about it' },
};

/** Whether somebody else than the article speaks. What they do to the claim is then theirs, a denial above all. */
export function isReported(voice: VoiceKind): boolean {
  return voice !== 'article' && voice !== 'in_passing';
}

/** The words for a voice: who speaks, whether that is a name from the article, and the rest of the sentence. */
export interface VoiceWords {
  who: string;
  isName: boolean;
  does: string;
}

/**
 * How screens and reports word a voice, in two pieces, so that a report can set the name apart from its own words. The
 * one place of this wording: what somebody is reported to say or deny always ends in "reported".
 */
export function wordVoice({ voice, speaker, polarity }: Omit<PassageVoice, 'verb'>): VoiceWords {
  const name = isReported(voice) ? (speaker?.trim() ?? '') : '';
  const manner = isReported(voice) ? ', reported' : voice === 'in_passing' ? ' in passing' : '';
  const deed = deeds[polarity][speaksForSeveral(name) ? 'several' : 'one'];
  return {
    who: name === '' ? unknownSpeakers[voice] : capitalize(name),
    isName: name !== '',
    does: `${deed}${manner}`,
  };
}

/** One sentence without a full stop for a reviewer: "Ukraine’s military denies it, reported". */
export function describeVoice(passage: Omit<PassageVoice, 'verb'>): string {
  const { who, does } = wordVoice(passage);
  return `${who} ${does}`;
}

/** A name as it begins a sentence or a heading: "The ministry". */
export function capitalize(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return text === '' ? text : first.toLocaleUpperCase('en') + text.slice(first.length);
}

/** A common combination of voice and polarity, set by one key. */
export interface VoicePreset {
  id: 'says' | 'reports' | 'reports_denial' | 'denies' | 'hedges';
  /** What KeyboardEvent.key says; digits, because the letters of the reader are taken. */
  key: string;
  label: string;
  polarity: Polarity;
  /** Who speaks afterwards: the article, somebody else, or whoever spoke before. */
  speaks: 'article' | 'somebody' | 'same';
}

export const voicePresets: readonly VoicePreset[] = [
  { id: 'says', key: '1', label: 'Says it', polarity: 'affirms', speaks: 'article' },
  { id: 'reports', key: '2', label: 'Reports someone saying it', polarity: 'affirms', speaks: 'somebody' },
  { id: 'reports_denial', key: '3', label: 'Reports a denial', polarity: 'denies', speaks: 'somebody' },
  { id: 'denies', key: '4', label: 'Denies it', polarity: 'denies', speaks: 'article' },
  { id: 'hedges', key: '5', label: 'Hedges', polarity: 'hedges', speaks: 'same' },
];

/**
 * What a passage is after a preset was chosen. A speaker that is known already stays when the preset says that somebody
 * speaks; a verb stays with its speaker.
 */
export function applyVoicePreset(before: PassageVoice, preset: VoicePreset): PassageVoice {
  const { polarity } = preset;
  if (preset.speaks === 'article') return { voice: 'article', speaker: null, polarity, verb: null };
  if (preset.speaks === 'same' || isReported(before.voice)) return { ...before, polarity };
  return { voice: 'unnamed', speaker: null, polarity, verb: null };
}

/** The preset that a passage is an example of, to show it as chosen. */
export function findVoicePreset({
  voice,
  polarity,
}: Pick<PassageVoice, 'voice' | 'polarity'>): VoicePreset | undefined {
  if (polarity === 'hedges') return voicePresets.find(({ id }) => id === 'hedges');
  const speaks = isReported(voice) ? 'somebody' : voice;
  return voicePresets.find((preset) => preset.speaks === speaks && preset.polarity === polarity);
}
