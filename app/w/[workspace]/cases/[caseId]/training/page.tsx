import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { TrainingPage } from '@/components/training/training-page';
import { requireSeed } from '@/lib/server/api/require-seed';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Training' };

interface Props {
  params: Promise<{ workspace: string; caseId: string }>;
}

export default async function CaseTrainingPage({ params }: Props) {
  const { workspace, caseId } = await params;
  const { api, queryClient } = await startSeed();
  const input = { workspace, caseId };
  await requireSeed(queryClient, api.cases.get.queryOptions({ input }), ({ training }) => training);
  await queryClient.prefetchQuery(api.training.result.queryOptions({ input }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <TrainingPage caseId={caseId} />
    </HydrationBoundary>
  );
}
