import { listWords } from './list-words';

/** Words with so many letters or fewer tie others together and say little; numbers say much at any length. */
const SHORT_WORD = 3;
const SHORT_WEIGHT = 0.25;
/**
 * Two words of one stem: so many first letters alike, and this share of the longer one ("encircled",
 * "encirclement").
 */
const STEM_LENGTH = 4;
const STEM_SHARE = 0.6;
/**
 * Two spellings of one name: this share of their trigrams alike ("Selenskyj", "Zelenskyy"), by Dice's
 * coefficient.
 */
const SPELLING_SHARE = 0.5;

type Entry = { word: string; weight: number; places: number[] };

/**
 * The words of many short texts, for finding texts that have words in common with another. `places` are
 * places in the list of texts, `weights` how much all words of a text weigh together: a word weighs more the
 * fewer texts have it.
 */
export type WordIndex = {
  entries: Map<string, Entry>;
  byStem: Map<string, Entry[]>;
  byTrigram: Map<string, Entry[]>;
  weights: number[];
};

export function indexWords(texts: readonly string[]): WordIndex {
  const index: WordIndex = { entries: new Map(), byStem: new Map(), byTrigram: new Map(), weights: [] };
  for (const [place, text] of texts.entries()) {
    for (const word of new Set(listWords(text))) {
      const entry = index.entries.get(word);
      if (entry) entry.places.push(place);
      else index.entries.set(word, { word, weight: 0, places: [place] });
    }
  }
  index.weights = texts.map(() => 0);
  for (const entry of index.entries.values()) {
    entry.weight = weigh(entry.word, Math.log(1 + texts.length / entry.places.length));
    for (const place of entry.places) index.weights[place] = (index.weights[place] ?? 0) + entry.weight;
    for (let length = 1; length <= STEM_LENGTH; length += 1)
      addTo(index.byStem, entry.word.slice(0, length), entry);
    for (const trigram of listTrigrams(entry.word)) addTo(index.byTrigram, trigram, entry);
  }
  return index;
}

/** How much a word that no text has would weigh. */
export function weighUnknown(index: WordIndex, word: string): number {
  return weigh(word, Math.log(1 + index.weights.length));
}

/**
 * The words of the index that stand for a word, each with how near it is, from 0 to 1: itself; those of its
 * stem; failing these, other spellings. With `isBeginning` the word is still being typed, and all that begin
 * with it stand for it.
 */
export function listKin(
  index: WordIndex,
  word: string,
  isBeginning: boolean,
): { entry: Entry; nearness: number }[] {
  const kin: { entry: Entry; nearness: number }[] = [];
  for (const entry of index.byStem.get(word.slice(0, STEM_LENGTH)) ?? []) {
    const nearness = compareStems(word, entry.word, isBeginning);
    if (nearness > 0) kin.push({ entry, nearness });
  }
  return kin.length > 0 ? kin : listSpellings(index, word);
}

function compareStems(word: string, other: string, isBeginning: boolean): number {
  if (word === other) return 1;
  if (isBeginning && other.startsWith(word)) return 0.9;
  let same = 0;
  while (same < word.length && word[same] === other[same]) same += 1;
  const share = same / Math.max(word.length, other.length);
  return same >= STEM_LENGTH && share >= STEM_SHARE ? share : 0;
}

function listSpellings(index: WordIndex, word: string): { entry: Entry; nearness: number }[] {
  const trigrams = listTrigrams(word);
  const common = new Map<Entry, number>();
  for (const trigram of trigrams) {
    for (const entry of index.byTrigram.get(trigram) ?? []) common.set(entry, (common.get(entry) ?? 0) + 1);
  }
  return [...common]
    .map(([entry, count]) => ({
      entry,
      nearness: (2 * count) / (trigrams.length + Math.max(1, entry.word.length - 2)),
    }))
    .filter(({ nearness }) => nearness >= SPELLING_SHARE);
}

function listTrigrams(word: string): string[] {
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= word.length; at += 1) trigrams.add(word.slice(at, at + 3));
  return [...trigrams];
}

function weigh(word: string, weight: number): number {
  return word.length <= SHORT_WORD && /^[a-z]+$/.test(word) ? weight * SHORT_WEIGHT : weight;
}

function addTo(lists: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [entry]);
  else if (list.at(-1) !== entry) list.push(entry);
}
