import type { CandidateSigns } from './read-signs';

/** So many names are said. */
const NAMED = 2;

/**
 * Why a sentence is worth checking, the most telling first; each goes on from "because it". Nothing where a sentence
 * gives no handle to check it by.
 */
export function explainCandidate({
  values,
  names,
  number,
  time,
  rank,
  speakers,
  quotation,
  denial,
  unnamed,
}: CandidateSigns): string[] {
  const [speaker] = speakers;
  const reasons = [
    denial === undefined ? '' : `tells that somebody disputes it (“${denial}”)`,
    unnamed === undefined
      ? ''
      : `rests on ${unnamed === 'one' ? 'one unnamed source' : 'unnamed sources'}${speaker === undefined ? '' : ` (${speaker})`}`,
    number === undefined ? '' : `gives a number (${number})`,
    time === undefined ? '' : `gives a date (${time})`,
    rank === undefined ? '' : `compares with all others (“${rank}”)`,
    quotation ? `quotes ${speaker ?? 'somebody'} word for word` : '',
    values.own === 1 && names.length > 0 ? 'is the article’s own statement, without a source' : '',
    !quotation && unnamed === undefined && speaker !== undefined ? `reports what ${speaker} said` : '',
  ].filter((reason) => reason !== '');
  if (reasons.length > 0 || names.length === 0) return reasons;
  return [`says something that can be looked up (${names.slice(0, NAMED).join(', ')})`];
}
