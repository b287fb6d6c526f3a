import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { ChoicesPage } from '@/components/notifications/choices-page';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Notification settings' };

export default async function NotificationSettings({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { api, queryClient } = await startSeed();
  await queryClient.prefetchQuery(api.notifications.getChoices.queryOptions({ input: { workspace } }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ChoicesPage />
    </HydrationBoundary>
  );
}
