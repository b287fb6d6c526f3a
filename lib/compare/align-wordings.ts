import { alignTokens } from './align-tokens';
import { cutText, type TextPart } from './cut-text';
import { isTie, readWordings, type Token } from './wording-tokens';

/** A stretch of one quote; `shared` where every quote has these words, in this order. */
export type WordingSegment = { shared: boolean; text: string };

/**
 * Marks in each quote what not all of them share, for quotes printed under one another. Answers the segments
 * of each quote in the order given; joined they are the quote. Words are compared as in `diffWords`. What is
 * shared does not depend on the order of the quotes; a lone "of the" that all happen to have is not called
 * shared.
 */
export function alignWordings({
  quotes,
  language,
}: {
  quotes: readonly string[];
  language?: string;
}): WordingSegment[][] {
  const read = readWordings(quotes, language);
  const shared = keepFirmRuns(read, findShared(read));
  return quotes.map((quote, place) => {
    const tokens = read[place] ?? [];
    const parts = listParts(tokens, new Set(shared.map((places) => places[place])));
    const pieces = cutText(quote, tokens, parts);
    return parts
      .map(({ same }, part) => ({ shared: same, text: pieces[part] ?? '' }))
      .filter(({ text }) => text !== '');
  });
}

/**
 * The words all quotes have in one order: for each its place in every quote. Folded from the shortest quote
 * on, which keeps the result from depending on the order given.
 */
function findShared(read: Token[][]): number[][] {
  const keys = read.map((tokens) => tokens.map(({ key }) => key));
  const order = keys
    .map((list, place) => ({ list, place, text: list.join(' ') }))
    .sort((x, y) => x.list.length - y.list.length || (x.text < y.text ? -1 : 1));
  const [first, ...rest] = order;
  if (!first) return [];
  let shared = first.list.map((key, at) => ({
    key,
    places: { [first.place]: at } as Record<number, number>,
  }));
  for (const { list, place } of rest) {
    const pairs = alignTokens(
      shared.map(({ key }) => key),
      list,
    );
    shared = pairs.flatMap(({ a, b }) => {
      const token = shared[a];
      return token ? [{ key: token.key, places: { ...token.places, [place]: b } }] : [];
    });
  }
  return shared.map(({ places }) => read.map((_, place) => places[place] ?? -1));
}

/** Runs that stand together in every quote, without those that are nothing but short words. */
function keepFirmRuns(read: Token[][], shared: number[][]): number[][] {
  const runs: number[][][] = [];
  for (const places of shared) {
    const last = runs.at(-1)?.at(-1);
    if (last && places.every((at, place) => at === (last[place] ?? 0) + 1)) runs.at(-1)?.push(places);
    else runs.push([places]);
  }
  const isWhole = read.every((tokens) => tokens.length === shared.length);
  return runs.filter((run) => isWhole || run.some((places) => !isTieAt(read[0], places[0]))).flat();
}

function isTieAt(tokens: Token[] | undefined, at: number | undefined): boolean {
  const token = at === undefined ? undefined : tokens?.[at];
  return token !== undefined && isTie(token);
}

function listParts(
  tokens: Token[],
  shared: Set<number | undefined>,
): { same: boolean; range: [number, number] }[] {
  if (tokens.length === 0) return [{ same: true, range: [0, 0] }];
  const parts: TextPart[] = [];
  for (const at of tokens.keys()) {
    const last = parts.at(-1);
    const same = shared.has(at);
    if (last?.same === same) last.range[1] = at + 1;
    else parts.push({ same, range: [at, at + 1] });
  }
  return parts;
}
