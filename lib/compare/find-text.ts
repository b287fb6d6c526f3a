import { splitsPair } from '@/lib/anchoring/surrogate-pairs';
import type { TextRange } from '@/lib/domain/revision-text';
import { type Alternative, readFindQuery } from './find-query';
import { type FoldedText, foldText, STARTS_WORD } from './fold-text';
import { endOfWord, matchWords } from './match-words';
import { splitSentences } from './split-sentences';

/**
 * Text shown on either side of a hit, in UTF-16 units; it ends at a word's border and never leaves the
 * paragraph.
 */
const CONTEXT = 60;

/**
 * A stretch of whole words that was asked for. `before`, `match` and `after` are the text as it stands,
 * without marks for what was cut off; `sentence` is the sentence it begins in.
 */
export type Hit = TextRange & { before: string; match: string; after: string; sentence: TextRange };

/**
 * Finds words in articles by their beginnings: any of the query's alternatives (`readFindQuery`), without
 * regard to case, diacritics, hyphens and the style of apostrophes and quotation marks.
 *
 * Answers one entry for each article in their order, also where nothing was found: that is how one confirms
 * that an article is silent. Hits are in text order, do not overlap, and count UTF-16 units of the article's
 * own text. At most `limit` hits an article are answered; `more` counts the rest. Linear in the length of the
 * texts.
 */
export function findText<Id>({
  articles,
  query,
  limit = Number.POSITIVE_INFINITY,
}: {
  articles: readonly { id: Id; text: string }[];
  query: string;
  limit?: number;
}): { id: Id; hits: Hit[]; more: number }[] {
  const byFirst = new Map<number, Alternative[]>();
  for (const alternative of readFindQuery(query)) {
    const first = alternative.units[0] as number;
    byFirst.set(first, [...(byFirst.get(first) ?? []), alternative]);
  }
  return articles.map(({ id, text }) => {
    const places = byFirst.size === 0 ? [] : listPlaces(text, byFirst);
    const shown = places.slice(0, limit);
    return { id, hits: showHits(text, shown), more: places.length - shown.length };
  });
}

function listPlaces(text: string, byFirst: Map<number, Alternative[]>): TextRange[] {
  const folded = foldText(text);
  const places: TextRange[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    if (((folded.flags[at] as number) & STARTS_WORD) === 0) continue;
    let end = -1;
    for (const { units } of byFirst.get(folded.units[at] as number) ?? []) {
      end = Math.max(end, matchWords(folded, at, units));
    }
    if (end === -1) continue;
    const stop = endOfWord(folded, end);
    places.push({ start: folded.offsets[at] as number, end: findEnd(text, folded, stop) });
    at = stop - 1;
  }
  return places;
}

/**
 * Behind the last character of a word, with the marks on it and the last point of initials, which folding
 * left out.
 */
function findEnd(text: string, folded: FoldedText, stop: number): number {
  const last = folded.offsets[stop - 1] as number;
  let end = last + (splitsPair(text, last + 1) ? 2 : 1);
  while (end < text.length && /\p{M}/u.test(text.charAt(end))) end += 1;
  const isInitial = text.charAt(last - 1) === '.' && /\p{L}/u.test(text.charAt(last));
  return isInitial && text.charAt(end) === '.' ? end + 1 : end;
}

function showHits(text: string, places: TextRange[]): Hit[] {
  if (places.length === 0) return [];
  const sentences = splitSentences({ text });
  let next = 0;
  return places.map(({ start, end }) => {
    while ((sentences[next + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return {
      start,
      end,
      before: text.slice(startContext(text, start), start),
      match: text.slice(start, end),
      after: text.slice(end, endContext(text, end)),
      sentence: sentences[next] ?? { start, end },
    };
  });
}

function startContext(text: string, start: number): number {
  const from = Math.max(0, start - CONTEXT);
  const line = text.slice(from, start).lastIndexOf('\n');
  if (line !== -1) return from + line + 1;
  if (from === 0 || /\s/u.test(text.charAt(from - 1))) return from;
  const space = text.slice(from, start).search(/\s/u);
  if (space !== -1) return from + space + 1;
  return splitsPair(text, from) ? from + 1 : from;
}

function endContext(text: string, end: number): number {
  const to = Math.min(text.length, end + CONTEXT);
  const around = text.slice(end, to);
  const line = around.indexOf('\n');
  if (line !== -1) return end + line;
  if (to === text.length || /\s/u.test(text.charAt(to))) return to;
  const words = /^.*\s/su.exec(around);
  if (words) return end + words[0].length - 1;
  return splitsPair(text, to) ? to - 1 : to;
}
