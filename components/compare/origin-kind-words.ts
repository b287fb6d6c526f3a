import type { NamedOriginKind } from '@/lib/domain/origin';

/** What kind of source an article names. */
export const originKindWords: Record<NamedOriginKind, string> = {
  agency: 'agency',
  outlet: 'another outlet',
  statement: 'statement',
  feed: 'syndicated feed',
  agencies: 'agencies, not said which',
};
