import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { MatrixPage } from '@/components/compare/matrix-page';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Compare' };

export default async function ComparePage({
  params,
}: {
  params: Promise<{ workspace: string; caseId: string }>;
}) {
  const { workspace, caseId } = await params;
  const { api, queryClient } = await startSeed();
  const input = { workspace, caseId };
  await queryClient.prefetchQuery(api.cases.get.queryOptions({ input }));
  await Promise.all([
    queryClient.prefetchQuery(api.compare.matrix.queryOptions({ input })),
    queryClient.prefetchQuery(api.origins.counts.queryOptions({ input })),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <MatrixPage caseId={caseId} />
    </HydrationBoundary>
  );
}
