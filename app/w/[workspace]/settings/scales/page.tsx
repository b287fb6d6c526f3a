import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { ScalesPage } from '@/components/scales/scales-page';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Rating scales' };

export default async function ScaleSettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { api, queryClient } = await startSeed();
  await queryClient.prefetchQuery(api.scales.list.queryOptions({ input: { workspace } }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ScalesPage />
    </HydrationBoundary>
  );
}
