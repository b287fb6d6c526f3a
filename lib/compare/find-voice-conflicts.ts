import { isReported } from '@/lib/domain/voice';
import { type Conflict, type ConflictSide, listPairs, listSide, makeConflict } from './conflict';
import { getNameKey } from './get-name-key';
import { listWords } from './list-words';
import { stemWord } from './stem-word';
import type { VerbStrength } from './verb-strength';
import type { WordedVoice, Wording } from './wording';

type VoiceWording = Wording & { value: WordedVoice };

/**
 * Differences in who says the claim and how: other speakers, verbs of another strength, and articles that affirm and deny
 * it in their own voice, which cannot both be true. What speakers are reported to say never contradicts an article.
 */
export function findVoiceConflicts(wordings: readonly Wording[]): Conflict[] {
  const voices = wordings.filter((wording): wording is VoiceWording => wording.value.kind === 'voice');
  const slots = [...new Set(voices.map(({ slot }) => slot))].toSorted();
  return [
    ...findOwnContradiction(voices),
    ...slots.flatMap((slot) => {
      const within = voices.filter((voice) => voice.slot === slot);
      return [...findAttributionConflict(within), ...findStrengthConflicts(within)];
    }),
  ];
}

function findOwnContradiction(voices: readonly VoiceWording[]): Conflict[] {
  const own = (polarity: WordedVoice['polarity']): ConflictSide => ({
    text: polarity,
    wordings: voices.filter(({ value }) => !isReported(value.voice) && value.polarity === polarity),
  });
  const [affirms, denies] = [own('affirms'), own('denies')];
  if (affirms.wordings.length === 0 || denies.wordings.length === 0) return [];
  return [
    makeConflict(
      'contradiction',
      'what',
      [affirms, denies],
      `In its own voice ${listSide(affirms)} affirms it and ${listSide(denies)} denies it: these cannot both be true.`,
    ),
  ];
}

/** One conflict with a side for each set of speakers that an article names. */
function findAttributionConflict(voices: readonly VoiceWording[]): Conflict[] {
  const byArticle = new Map<string, VoiceWording[]>();
  for (const voice of voices) {
    if (isReported(voice.value.voice) && voice.value.speaker === null) continue;
    byArticle.set(voice.articleId, [...(byArticle.get(voice.articleId) ?? []), voice]);
  }
  const sides: { speakers: string[][]; side: ConflictSide }[] = [];
  for (const of of byArticle.values()) {
    const speakers = of.flatMap(({ value }) => readSpeakers(value));
    const same = sides.find((other) => haveOneMeaning(other.speakers, speakers));
    if (same !== undefined) same.side.wordings.push(...of);
    else
      sides.push({
        speakers,
        side: { text: [...new Set(of.map(nameSpeaker))].join(' and '), wordings: [...of] },
      });
  }
  if (sides.length < 2) return [];
  const all = sides.map(({ side }) => side);
  const sentence = all.map((side) => `${side.text} in ${listSide(side)}`).join('; ');
  const deed = voices[0]?.slot === 'denies' ? 'The denial comes' : 'It comes';
  return [
    makeConflict('attribution', 'according to whom', all, `${deed} from different speakers: ${sentence}.`),
  ];
}

function nameSpeaker({ value }: Wording): string {
  if (value.kind !== 'voice') return '';
  return isReported(value.voice) ? (value.speaker ?? '') : 'the article itself';
}

const GENERIC = /^(?:both|the|of|and|a|an|some|several|independent|senior|top|unnamed)$/;
/** Words for those who speak for a state, which houses use for each other. */
const STATE = /^(?:authorit|offici|govern|leader|admini)/;

/** The speakers of a voice, each as the words by which it is known again. */
function readSpeakers({ voice, speaker }: WordedVoice): string[][] {
  if (!isReported(voice)) return [['the article itself']];
  const text = speaker ?? '';
  if (voice === 'named') return text.split(/\s+and\s+/u).map((name) => [getNameKey(name)]);
  const words = listWords(text.replace(/[’']s\b/gu, '')).filter((word) => !GENERIC.test(word));
  return [words.map((word) => (STATE.test(word) ? 'officials' : stemWord(word)))];
}

function haveOneMeaning(a: readonly string[][], b: readonly string[][]): boolean {
  const covers = (some: readonly string[][], all: readonly string[][]) =>
    some.every((one) => all.some((other) => isOneSpeaker(one, other)));
  return covers(a, b) && covers(b, a);
}

function isOneSpeaker(a: readonly string[], b: readonly string[]): boolean {
  const common = a.filter((word) => b.includes(word)).length;
  return common > 0 && 3 * common >= 2 * Math.max(a.length, b.length);
}

/** Strengths that say different things to a reader; "said" beside "claimed" is left to the attribution. */
const DIFFERENT: readonly [VerbStrength, VerbStrength, string][] = [
  ['distanced', 'stressed', 'one verb keeps its distance, the other gives weight'],
  ['distanced', 'factual', 'one verb keeps its distance, the other takes it for a fact'],
  ['neutral', 'factual', 'one verb only reports, the other takes it for a fact'],
  ['stressed', 'factual', 'one verb gives weight, the other takes it for a fact'],
  ['denied', 'disproved', 'to refute is to show that it is untrue, to deny is not'],
];

/** Only of speakers that two articles have in common: another verb for another speaker is another attribution. */
function findStrengthConflicts(voices: readonly VoiceWording[]): Conflict[] {
  const reported = voices.filter(({ value }) => isReported(value.voice) && value.verb !== null);
  const sides = new Map<VerbStrength, ConflictSide>();
  for (const voice of reported) {
    const side = sides.get(voice.value.strength);
    if (side) side.wordings.push(voice);
    else sides.set(voice.value.strength, { text: voice.value.verb ?? '', wordings: [voice] });
  }
  return listPairs([...sides]).flatMap(([[one, a], [other, b]]) => {
    const difference = DIFFERENT.find(
      (pair) => pair.includes(one) && pair.includes(other) && one !== other,
    )?.[2];
    if (difference === undefined) return [];
    const shared = a.wordings.flatMap((first) =>
      b.wordings
        .filter(
          (second) =>
            second.articleId !== first.articleId && haveOneMeaning(toSpeakers(first), toSpeakers(second)),
        )
        .map((second) => [first, second] as const),
    );
    const [pair] = shared;
    if (pair === undefined) return [];
    const left = narrow(
      a,
      shared.map(([first]) => first),
    );
    const right = narrow(
      b,
      shared.map(([, second]) => second),
    );
    const speaker = nameSpeaker(pair[0]);
    const sentence = `${speaker} “${left.text}” it in ${listSide(left)} and “${right.text}” it in ${listSide(right)}: ${difference}.`;
    return [makeConflict('strength', 'according to whom', [left, right], sentence)];
  });
}

function toSpeakers({ value }: Wording): string[][] {
  return value.kind === 'voice' ? readSpeakers(value) : [];
}

function narrow(side: ConflictSide, to: readonly Wording[]): ConflictSide {
  const wordings = side.wordings.filter((wording) => to.includes(wording));
  const [first] = wordings;
  return { text: first?.value.kind === 'voice' ? (first.value.verb ?? '') : side.text, wordings };
}
