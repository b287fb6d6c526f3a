import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { ClaimPage } from '@/components/claims/claim-page';
import { requireSeed } from '@/lib/server/api/require-seed';
import { startSeed } from '@/lib/server/api/seed';

interface Props {
  params: Promise<{ workspace: string; caseId: string; claimId: string }>;
}

export default async function Claim({ params }: Props) {
  const { workspace, caseId, claimId } = await params;
  const { api, queryClient } = await startSeed();
  const input = { workspace, claimId };
  await requireSeed(queryClient, api.claims.get.queryOptions({ input }), (claim) => claim.caseId === caseId);
  await queryClient.prefetchQuery(api.cases.get.queryOptions({ input: { workspace, caseId } }));
  await queryClient.prefetchQuery(api.visits.changes.queryOptions({ input }));
  await queryClient.prefetchQuery(api.claims.across.queryOptions({ input }));
  await queryClient.prefetchQuery(api.evidence.listForClaim.queryOptions({ input }));
  await queryClient.prefetchQuery(api.talk.listForClaim.queryOptions({ input }));
  await queryClient.prefetchQuery(api.articles.list.queryOptions({ input: { workspace, caseId } }));
  await queryClient.prefetchQuery(api.origins.counts.queryOptions({ input: { workspace, caseId } }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ClaimPage caseId={caseId} claimId={claimId} />
    </HydrationBoundary>
  );
}
