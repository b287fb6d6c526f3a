import type { FindingKind } from '@/lib/domain/decision';

/** What kind of thing is wrong, for menus and badges. */
export const findingLabels: Record<FindingKind, string> = {
  date: 'Date',
  title: 'Title',
  number: 'Number',
  attribution: 'Attribution',
  quote: 'Quote',
  other: 'Other',
};
