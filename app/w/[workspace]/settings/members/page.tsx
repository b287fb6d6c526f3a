import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { MembersPage } from '@/components/people/members-page';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Members' };

export default async function Settings({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { api, queryClient } = await startSeed();
  await queryClient.prefetchQuery(api.members.list.queryOptions({ input: { workspace } }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <MembersPage />
    </HydrationBoundary>
  );
}
