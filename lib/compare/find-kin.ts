import type { Lexicon } from './lexicon';
import { STEM_LETTERS } from './word-likeness';

/**
 * Makes a finder of the words among `words` that can stand for another one: of one meaning, of one stem, or one explains
 * the other. What it finds are those that `createWordLikeness` calls near, without comparing with each of them.
 */
export function createKinFinder(words: Iterable<string>, lexicon?: Lexicon): (word: string) => string[] {
  const byStem = new Map<string, string[]>();
  const bySense = new Map<number, string[]>();
  const byExplanation = new Map<string, string[]>();
  const all = new Set(words);
  for (const word of all) {
    if (word.length >= STEM_LETTERS) addTo(byStem, word.slice(0, STEM_LETTERS), word);
    const entry = lexicon?.lookUp(word);
    for (const sense of entry?.senses ?? []) addTo(bySense, sense, word);
    for (const explanation of entry?.explainedBy ?? []) addTo(byExplanation, explanation, word);
  }
  const known = new Map<string, string[]>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const entry = lexicon?.lookUp(word);
    const kin = new Set([
      ...(word.length >= STEM_LETTERS ? (byStem.get(word.slice(0, STEM_LETTERS)) ?? []) : []),
      ...[...(entry?.senses ?? [])].flatMap((sense) => bySense.get(sense) ?? []),
      ...(byExplanation.get(word) ?? []),
      ...[...(entry?.explainedBy ?? [])].filter((other) => all.has(other)),
    ]);
    kin.delete(word);
    const found = [...kin];
    known.set(word, found);
    return found;
  };
}

function addTo<Key>(lists: Map<Key, string[]>, key: Key, word: string): void {
  const list = lists.get(key);
  if (list) list.push(word);
  else lists.set(key, [word]);
}
