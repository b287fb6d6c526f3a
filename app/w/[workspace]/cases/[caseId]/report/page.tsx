import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { ReportPage } from '@/components/report/report-page';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Report' };

export default async function CaseReportPage({
  params,
}: {
  params: Promise<{ workspace: string; caseId: string }>;
}) {
  const { workspace, caseId } = await params;
  const { api, queryClient } = await startSeed();
  const input = { workspace, caseId };
  await Promise.all([
    queryClient.prefetchQuery(api.reports.getDraft.queryOptions({ input })),
    queryClient.prefetchQuery(api.reports.list.queryOptions({ input })),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ReportPage caseId={caseId} />
    </HydrationBoundary>
  );
}
