import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { notFound, redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { WorkspaceShell } from '@/components/shell/workspace-shell';
import { startSeed } from '@/lib/server/api/seed';

interface Props {
  children: ReactNode;
  params: Promise<{ workspace: string }>;
}

export default async function WorkspaceLayout({ children, params }: Props) {
  const { workspace } = await params;
  const { api, queryClient } = await startSeed();
  const viewer = await queryClient.fetchQuery(api.viewer.get.queryOptions());
  if (!viewer) redirect(`/sign-in?to=${encodeURIComponent(`/w/${workspace}`)}`);
  if (!viewer.workspaces.some(({ slug }) => slug === workspace)) notFound();
  const { cursor } = await queryClient.fetchQuery(api.live.place.queryOptions({ input: { workspace } }));
  await queryClient.prefetchQuery(api.workspaces.get.queryOptions({ input: { workspace } }));
  await queryClient.prefetchQuery(api.notifications.count.queryOptions({ input: { workspace } }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <WorkspaceShell workspace={workspace} cursor={cursor}>
        {children}
      </WorkspaceShell>
    </HydrationBoundary>
  );
}
