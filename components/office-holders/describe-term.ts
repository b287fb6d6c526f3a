import type { OfficeHolder } from '@/lib/contract/office-holders';
import { formatPartialDate } from '@/lib/domain/partial-date';

/** "from 20 January 2017 until 20 January 2021"; an open end is an office that is held. */
export function describeTerm({ heldFrom, heldUntil }: Pick<OfficeHolder, 'heldFrom' | 'heldUntil'>): string {
  const until = heldUntil && `until ${formatPartialDate(heldUntil)}`;
  if (heldFrom === null) return until ?? 'no dates given';
  return `${until ? 'from' : 'since'} ${[formatPartialDate(heldFrom), until].filter(Boolean).join(' ')}`;
}
