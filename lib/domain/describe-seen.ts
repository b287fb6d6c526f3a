import type { Hides } from './stage';
import type { Seen } from './visibility';

const words: Record<keyof Hides, string> = { evidence: 'evidence', passages: 'marks', comments: 'comments' };

/** Which of others' work was hidden from whoever judged; verdicts are said apart. */
export function listHiddenThen({ work }: Pick<Seen, 'work'>): (keyof Hides)[] {
  return (['evidence', 'passages', 'comments'] as const).filter((kind) => work?.[kind] === false);
}

/** What a person could see when judging, as a sentence: "Judged blind: verdicts and evidence of others were hidden." */
export function describeSeen({
  stage,
  others,
  before,
  hidden,
}: Pick<Seen, 'stage' | 'others'> & { before: boolean; hidden: readonly (keyof Hides)[] }): string {
  if (others) return 'Could see others’ verdicts.';
  const known = before ? ' Had seen others’ verdicts before.' : '';
  if (stage === 'cold_read')
    return `Judged cold: from the evidence alone, without knowing who gave it.${known}`;
  const things = ['verdicts', ...hidden.map((kind) => words[kind])];
  const last = things.pop();
  const list = things.length === 0 ? last : `${things.join(', ')} and ${last}`;
  return `Judged blind: ${list} of others were hidden.${known}`;
}
