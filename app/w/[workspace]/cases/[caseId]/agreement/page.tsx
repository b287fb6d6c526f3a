import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { AgreementPage } from '@/components/agreement/agreement-page';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Where reviewers differ' };

interface Props {
  params: Promise<{ workspace: string; caseId: string }>;
}

export default async function CaseAgreementPage({ params }: Props) {
  const { workspace, caseId } = await params;
  const { api, queryClient } = await startSeed();
  const input = { workspace, caseId };
  await queryClient.prefetchQuery(api.cases.get.queryOptions({ input }));
  await queryClient.prefetchQuery(api.agreement.verdicts.queryOptions({ input }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <AgreementPage caseId={caseId} />
    </HydrationBoundary>
  );
}
