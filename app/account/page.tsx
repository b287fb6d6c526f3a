import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountPage } from '@/components/account/account-page';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Account' };

export default async function Account() {
  const { api, queryClient } = await startSeed();
  const viewer = await queryClient.fetchQuery(api.viewer.get.queryOptions());
  if (!viewer) redirect('/sign-in?to=/account');
  await queryClient.prefetchQuery(api.account.listSessions.queryOptions());
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <AccountPage />
    </HydrationBoundary>
  );
}
