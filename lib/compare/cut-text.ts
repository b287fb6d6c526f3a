import type { Token } from './wording-tokens';

/**
 * A run of the tokens of a text (`range`, end exclusive, maybe empty). `alone` says that nothing stands in its place
 * in the other text, so that it takes a space of its own along.
 */
export type TextPart = { same: boolean; alone?: boolean; range: [number, number] };

/**
 * Cuts a text into one piece for each part. What stands between tokens goes to the part that is `same`, so that a
 * difference has no space at its ends; a part that is alone keeps what follows it (what precedes it, if it is the
 * last). The pieces joined are the text.
 */
export function cutText(text: string, tokens: readonly Token[], parts: readonly TextPart[]): string[] {
  const pieces: string[] = parts.map(() => '');
  const filled = [...parts.entries()].filter(([, { range }]) => range[0] < range[1]);
  let from = 0;
  for (const [order, [place, part]] of filled.entries()) {
    const next = filled[order + 1]?.[1];
    const to = next ? findCut(tokens, part, next, order + 2 === filled.length) : text.length;
    pieces[place] = text.slice(from, to);
    from = to;
  }
  // A text of nothing but marks that do not count has no part with tokens.
  if (filled.length === 0 && parts.length > 0) pieces[0] = text;
  return pieces;
}

function findCut(tokens: readonly Token[], part: TextPart, next: TextPart, nextIsLast: boolean): number {
  const gapStart = tokens[next.range[0] - 1]?.end ?? 0;
  const gapEnd = tokens[next.range[0]]?.start ?? gapStart;
  if (part.same) return next.alone && nextIsLast ? gapStart : gapEnd;
  return part.alone ? gapEnd : gapStart;
}
