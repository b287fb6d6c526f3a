import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { OutletsPage } from '@/components/outlets/outlets-page';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Outlets' };

export default async function OutletSettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { api, queryClient } = await startSeed();
  await queryClient.prefetchQuery(api.outlets.list.queryOptions({ input: { workspace } }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <OutletsPage />
    </HydrationBoundary>
  );
}
