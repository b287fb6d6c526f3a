import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { ClaimRow } from '@/lib/contract/claims';
import { useWorkspace } from '../shell/use-workspace';

/** Whether the viewer is to judge the claim from its evidence alone. */
export function useReadsCold({
  id: claimId,
  followsProtocol,
}: Pick<ClaimRow, 'id' | 'followsProtocol'>): boolean {
  const { slug: workspace } = useWorkspace();
  const course = useQuery({
    ...api.stages.forClaim.queryOptions({ input: { workspace, claimId } }),
    enabled: followsProtocol,
  });
  return course.data?.cold === true;
}
