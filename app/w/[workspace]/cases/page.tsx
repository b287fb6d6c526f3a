import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { CaseList } from '@/components/cases/case-list';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Cases' };

export default async function CasesPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { api, queryClient } = await startSeed();
  await queryClient.prefetchQuery(api.cases.list.queryOptions({ input: { workspace, archived: false } }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <CaseList />
    </HydrationBoundary>
  );
}
