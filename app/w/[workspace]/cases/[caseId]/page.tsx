import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { CasePage } from '@/components/cases/case-page';
import { startSeed } from '@/lib/server/api/seed';

export default async function Case({ params }: { params: Promise<{ workspace: string; caseId: string }> }) {
  const { workspace, caseId } = await params;
  const { api, queryClient } = await startSeed();
  const input = { workspace, caseId };
  await Promise.all([
    queryClient.prefetchQuery(api.cases.get.queryOptions({ input })),
    // Stands above all else: if it came later, what one is about to click would move.
    queryClient.prefetchQuery(api.cases.attention.queryOptions({ input })),
    queryClient.prefetchQuery(api.articles.list.queryOptions({ input })),
    queryClient.prefetchQuery(api.claims.list.queryOptions({ input })),
    queryClient.prefetchQuery(api.visits.changes.queryOptions({ input })),
    queryClient.prefetchQuery(api.findings.listForCase.queryOptions({ input })),
    queryClient.prefetchQuery(api.origins.counts.queryOptions({ input })),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <CasePage caseId={caseId} />
    </HydrationBoundary>
  );
}
