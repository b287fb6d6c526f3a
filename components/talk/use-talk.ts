'use client';

import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';

/** All that is said about a claim: one query for every place on a screen that shows some of it. */
export function useTalk(claimId: string) {
  const { slug } = useWorkspace();
  return useQuery(api.talk.listForClaim.queryOptions({ input: { workspace: slug, claimId } }));
}

/** Who can be named in a comment: the members of the desk. */
export function usePeople(): { id: string; name: string }[] {
  const { slug } = useWorkspace();
  const { data } = useQuery(api.members.list.queryOptions({ input: { workspace: slug } }));
  return data ?? [];
}
