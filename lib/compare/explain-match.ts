import type { PreparedMatching } from './prepare-matching';
import type { ReadPassage } from './read-passage';

/** So many of a kind are named; more would not be read. */
const NAMED = 3;
/** From here on two words are shown as saying the same: synonyms, not mere kinship. */
const ALIKE = 0.8;

/** What ties a found sentence to what was asked for, in words for people, the most telling first. */
export function explainMatch({
  matching: { weigh, likeness },
  query,
  found,
}: {
  matching: PreparedMatching;
  query: ReadPassage;
  found: ReadPassage;
}): string {
  const show = (word: string) => found.forms.get(word) ?? word;
  const list = (words: string[]) =>
    words
      .sort((a, b) => weigh(b) - weigh(a) || (a < b ? -1 : 1))
      .slice(0, NAMED)
      .map(show);
  const common = [...query.content].filter((word) => found.content.has(word));
  const isPlace = (word: string) => query.places.has(word) && found.places.has(word);
  const names = common.filter((word) => query.names.has(word) && found.names.has(word));
  const deeds = common.filter((word) => query.deeds.has(word) && found.deeds.has(word));
  const others = common.filter(
    (word) => !names.includes(word) && !deeds.includes(word) && !query.numbers.has(word),
  );
  const pairs = [...query.deeds]
    .filter((word) => !found.content.has(word))
    .map((word) => {
      const alike = [...found.deeds]
        .filter((other) => !query.content.has(other))
        .map((other) => ({ word, other, likeness: likeness(word, other) }));
      return alike.sort((a, b) => b.likeness - a.likeness || weigh(b.other) - weigh(a.other))[0];
    })
    .filter((pair) => pair !== undefined && pair.likeness >= ALIKE)
    .sort((a, b) => (b?.likeness ?? 0) - (a?.likeness ?? 0))
    .slice(0, 2)
    .map((pair) => `“${query.forms.get(pair?.word ?? '')}” ~ “${show(pair?.other ?? '')}”`);

  const parts = [
    name('same names', list(names.filter((word) => !isPlace(word))).map(capitalise)),
    ...pairs,
    ...list(deeds).map((word) => `both “${word}”`),
    name('same place', list(names.filter(isPlace)).map(capitalise)),
    name('same numbers', list(common.filter((word) => query.numbers.has(word)))),
    name('also in both', list(others)),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'stands where the others say it' : parts.join(', ');
}

function name(label: string, words: string[]): string {
  return words.length === 0 ? '' : `${label} (${words.join(', ')})`;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
