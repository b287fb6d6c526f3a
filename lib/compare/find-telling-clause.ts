import type { TextRange } from '@/lib/domain/revision-text';
import { listClauses } from './list-clauses';
import { type MatchFocus, measureTie } from './match-focus';
import type { PreparedMatching } from './prepare-matching';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu;
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
  const { start } = telling;
  return listClauses(text).find((clause) => clause.end > start) ?? { start: 0, end: text.length };
}
