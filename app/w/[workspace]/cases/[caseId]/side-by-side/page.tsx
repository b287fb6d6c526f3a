import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { SideBySidePage } from '@/components/compare/side-by-side-page';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Side by side' };

export default async function CaseSideBySidePage({
  params,
}: {
  params: Promise<{ workspace: string; caseId: string }>;
}) {
  const { workspace, caseId } = await params;
  const { api, queryClient } = await startSeed();
  const input = { workspace, caseId };
  await Promise.all([
    queryClient.prefetchQuery(api.articles.list.queryOptions({ input })),
    queryClient.prefetchQuery(api.compare.analysis.queryOptions({ input })),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SideBySidePage caseId={caseId} />
    </HydrationBoundary>
  );
}
