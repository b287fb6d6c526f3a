import { refuseField } from '@/lib/domain/problem';

/** Refuses a term that ends before it begins, as far as its dates are known. */
export function checkTerm({
  heldFrom,
  heldUntil,
}: {
  heldFrom: string | null;
  heldUntil: string | null;
}): void {
  if (heldFrom === null || heldUntil === null) return;
  const known = Math.min(heldFrom.length, heldUntil.length);
  if (heldUntil.slice(0, known) < heldFrom.slice(0, known))
    refuseField('heldUntil', 'This ends before it begins.');
}
