import type { Conflict } from '@/lib/contract/wordings';

/** What kind of difference it is, for badges. Only the first says that not all can be true. */
export const conflictLabels: Record<Conflict['kind'], string> = {
  contradiction: 'Cannot both be true',
  precision: 'One is more precise',
  scope: 'Another scope',
  condition: 'Another condition',
  attribution: 'Another source',
  strength: 'Stronger and weaker words',
  title: 'Another title',
};
