import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { InterestsPage } from '@/components/interests/interests-page';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Conflicts of interest' };

export default async function InterestSettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { api, queryClient } = await startSeed();
  await queryClient.prefetchQuery(api.conflictsOfInterest.list.queryOptions({ input: { workspace } }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <InterestsPage />
    </HydrationBoundary>
  );
}
