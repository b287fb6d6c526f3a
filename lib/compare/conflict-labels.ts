import type { ConflictKind } from './conflict';

/** What kind of difference it is, in the words of screens and reports. Only the first says that not all can be true. */
export const conflictLabels: Record<ConflictKind, string> = {
  contradiction: 'Cannot both be true',
  precision: 'One is more precise',
  scope: 'Another scope',
  condition: 'Another condition',
  attribution: 'Another source',
  strength: 'Stronger and weaker words',
  title: 'Another title',
};
