'use client';

import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { OriginCounts } from '@/lib/contract/origins';
import { useWorkspace } from '../shell/use-workspace';

/** How many origins can stand behind a case and, by claim, behind its claims; nothing until it is known. */
export function useOriginCounts(caseId: string) {
  const { slug } = useWorkspace();
  const { data } = useQuery(
    api.origins.counts.queryOptions({ input: { workspace: slug, caseId }, select: byClaim }),
  );
  return data;
}

function byClaim({ groups, tally, claims }: OriginCounts) {
  return { groups, tally, claims: new Map(claims.map((claim) => [claim.claimId, claim])) };
}
