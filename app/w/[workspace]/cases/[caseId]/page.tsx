import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { CasePage } from '@/components/cases/case-page';
import { startSeed } from '@/lib/server/api/seed';

export default async function Case({ params }: { params: Promise<{ workspace: string; caseId: string }> }) {
  const { workspace, caseId } = await params;
  const { api, queryClient } = await startSeed();
  const input = { workspace, caseId };
  await queryClient.prefetchQuery(api.cases.get.queryOptions({ input }));
  await queryClient.prefetchQuery(api.articles.list.queryOptions({ input }));
  await queryClient.prefetchQuery(api.claims.list.queryOptions({ input }));
  await queryClient.prefetchQuery(api.visits.changes.queryOptions({ input }));
  await queryClient.prefetchQuery(api.findings.listForCase.queryOptions({ input }));
  await queryClient.prefetchQuery(api.origins.counts.queryOptions({ input }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <CasePage caseId={caseId} />
    </HydrationBoundary>
  );
}
