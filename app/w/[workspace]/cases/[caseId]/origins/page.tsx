import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { OriginsPage } from '@/components/compare/origins-page';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Origins' };

export default async function CaseOriginsPage({
  params,
}: {
  params: Promise<{ workspace: string; caseId: string }>;
}) {
  const { workspace, caseId } = await params;
  const { api, queryClient } = await startSeed();
  const input = { workspace, caseId };
  await Promise.all([
    queryClient.prefetchQuery(api.origins.forCase.queryOptions({ input })),
    queryClient.prefetchQuery(api.compare.analysis.queryOptions({ input })),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <OriginsPage caseId={caseId} />
    </HydrationBoundary>
  );
}
