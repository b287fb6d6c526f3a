import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { QuotesPage } from '@/components/compare/quotes-page';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Quotes' };

export default async function CaseQuotesPage({
  params,
}: {
  params: Promise<{ workspace: string; caseId: string }>;
}) {
  const { workspace, caseId } = await params;
  const { api, queryClient } = await startSeed();
  const input = { workspace, caseId };
  await Promise.all([
    queryClient.prefetchQuery(api.compare.quotes.queryOptions({ input })),
    queryClient.prefetchQuery(api.compare.analysis.queryOptions({ input })),
    queryClient.prefetchQuery(api.articles.list.queryOptions({ input })),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <QuotesPage caseId={caseId} />
    </HydrationBoundary>
  );
}
