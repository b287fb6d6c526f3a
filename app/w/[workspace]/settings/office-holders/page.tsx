import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { OfficeHoldersPage } from '@/components/office-holders/office-holders-page';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Office-holders' };

export default async function OfficeHolderSettingsPage({
  params,
}: {
  params: Promise<{ workspace: string }>;
}) {
  const { workspace } = await params;
  const { api, queryClient } = await startSeed();
  await queryClient.prefetchQuery(api.officeHolders.list.queryOptions({ input: { workspace } }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <OfficeHoldersPage />
    </HydrationBoundary>
  );
}
