import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { BoardPage } from '@/components/board/board-page';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Board' };

interface Props {
  params: Promise<{ workspace: string; caseId: string }>;
}

export default async function CaseBoardPage({ params }: Props) {
  const { workspace, caseId } = await params;
  const { api, queryClient } = await startSeed();
  const input = { workspace, caseId };
  await queryClient.prefetchQuery(api.cases.get.queryOptions({ input }));
  await queryClient.prefetchQuery(api.board.get.queryOptions({ input }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <BoardPage caseId={caseId} />
    </HydrationBoundary>
  );
}
