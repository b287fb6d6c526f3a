'use client';

import { parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { claimKinds, claimStatuses } from '@/lib/domain/claim';
import { claimOrders } from '@/lib/domain/select-claims';
import { parseAsNumberRanges } from './parse-number-ranges';

const filterInUrl = {
  words: parseAsString.withDefault(''),
  statuses: parseAsArrayOf(parseAsStringLiteral(claimStatuses)).withDefault([]),
  kind: parseAsStringLiteral(claimKinds),
  tag: parseAsString,
  checkable: parseAsBoolean,
  assignee: parseAsString,
  disputed: parseAsBoolean.withDefault(false),
  only: parseAsNumberRanges.withDefault([]),
  order: parseAsStringLiteral(claimOrders).withDefault('number'),
};

/** What the list of claims shows, kept in the URL so that it can be sent to a colleague. */
export function useClaimFilter() {
  return useQueryStates(filterInUrl, {
    urlKeys: { words: 'q', statuses: 'status', order: 'sort' },
    clearOnDefault: true,
    throttleMs: 200,
  });
}
