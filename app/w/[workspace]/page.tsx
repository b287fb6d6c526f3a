import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { QueuePage } from '@/components/queue/queue-page';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'My queue' };

export default async function MyQueuePage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { api, queryClient } = await startSeed();
  const input = { workspace };
  await queryClient.prefetchQuery(api.queue.get.queryOptions({ input }));
  await queryClient.prefetchQuery(api.activity.sinceLastVisit.queryOptions({ input }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <QueuePage />
    </HydrationBoundary>
  );
}
