import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { TokensPage } from '@/components/people/tokens-page';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Access tokens' };

export default async function Settings({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { api, queryClient } = await startSeed();
  await queryClient.prefetchQuery(api.tokens.list.queryOptions({ input: { workspace } }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <TokensPage />
    </HydrationBoundary>
  );
}
