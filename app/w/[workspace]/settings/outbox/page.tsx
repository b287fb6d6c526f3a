import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { OutboxPage } from '@/components/people/outbox-page';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Outbox' };

export default async function Settings({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { api, queryClient } = await startSeed();
  await queryClient.prefetchQuery(api.outbox.list.queryOptions({ input: { workspace } }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <OutboxPage />
    </HydrationBoundary>
  );
}
