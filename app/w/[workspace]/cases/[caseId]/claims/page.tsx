import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { ClaimsPage } from '@/components/claims/claims-page';
import { startSeed } from '@/lib/server/api/seed';

export const metadata = { title: 'Claims' };

export default async function Claims({ params }: { params: Promise<{ workspace: string; caseId: string }> }) {
  const input = await params;
  const { api, queryClient } = await startSeed();
  await queryClient.prefetchQuery(api.claims.list.queryOptions({ input }));
  await queryClient.prefetchQuery(api.cases.get.queryOptions({ input }));
  await queryClient.prefetchQuery(api.origins.counts.queryOptions({ input }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ClaimsPage caseId={input.caseId} />
    </HydrationBoundary>
  );
}
