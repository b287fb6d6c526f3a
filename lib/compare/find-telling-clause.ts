import type { TextRange } from '@/lib/domain/revision-text';
import { type MatchFocus, measureTie } from './match-focus';
import type { PreparedMatching } from './prepare-matching';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu;
/** Where a clause ends and another one begins: marks, quotation marks, and the words that open a clause. */
const BORDER =
  /[,;:()–—“”„«»"]|(?<![\p{L}’'])(?:that|whether|which|who|where|when|while|but|because|as|after|before|although|though)(?![\p{L}’'])/giu;

/**
 * The clause of a sentence that speaks of what a claim is about; all of the sentence where none does. Who speaks and
 * what they do to the claim is to be read there, so that "…, as Ukraine continues to deny that its troops are encircled"
 * is Ukraine's denial and not what the article says around it.
 */
export function findTellingClause(
  matching: PreparedMatching,
  { focus, text }: { focus: MatchFocus; text: string },
): TextRange {
  const asked = focus.points.flatMap(({ words }) => words);
  let telling: TextRange | undefined;
  let best = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const [lemma] = matching.read(word).content;
    if (lemma === undefined) continue;
    const tie = asked.reduce((most, one) => Math.max(most, measureTie(matching, one, lemma)), 0);
    if (tie > best) {
      best = tie;
      telling = { start: index, end: index + word.length };
    }
  }
  if (telling === undefined) return { start: 0, end: text.length };
  const { start, end } = telling;
  const borders = [...text.matchAll(BORDER)].map(({ 0: border, index }) => ({
    start: index,
    end: index + border.length,
  }));
  const before = borders.findLast((border) => border.end <= start)?.end ?? 0;
  const after = borders.find((border) => border.start >= end)?.start ?? text.length;
  return trim(text, { start: before, end: after });
}

function trim(text: string, { start, end }: TextRange): TextRange {
  const part = text.slice(start, end);
  return {
    start: start + (part.length - part.trimStart().length),
    end: end - (part.length - part.trimEnd().length),
  };
}
