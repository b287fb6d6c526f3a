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
  const ofCase = { workspace, caseId };
  await Promise.all([
    queryClient.prefetchQuery(api.cases.get.queryOptions({ input: ofCase })),
    queryClient.prefetchQuery(api.visits.changes.queryOptions({ input })),
    queryClient.prefetchQuery(api.claims.across.queryOptions({ input })),
    queryClient.prefetchQuery(api.stages.forClaim.queryOptions({ input })),
    queryClient.prefetchQuery(api.verdicts.listForClaim.queryOptions({ input })),
    queryClient.prefetchQuery(api.decisions.get.queryOptions({ input })),
    queryClient.prefetchQuery(api.evidence.listForClaim.queryOptions({ input })),
    queryClient.prefetchQuery(api.talk.listForClaim.queryOptions({ input })),
    queryClient.prefetchQuery(api.articles.list.queryOptions({ input: ofCase })),
    queryClient.prefetchQuery(api.origins.counts.queryOptions({ input: ofCase })),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ClaimPage claimId={claimId} />
    </HydrationBoundary>
  );
}
