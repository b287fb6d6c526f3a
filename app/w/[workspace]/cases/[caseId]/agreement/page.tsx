import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { AgreementPage } from '@/components/agreement/agreement-page';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Where reviewers differ' };

interface Props {
  params: Promise<{ workspace: string; caseId: string }>;
  searchParams: Promise<{ part?: string }>;
}

export default async function CaseAgreementPage({ params, searchParams }: Props) {
  const { workspace, caseId } = await params;
  const { part } = await searchParams;
  const { api, queryClient } = await startSeed();
  const options = { input: { workspace, caseId } };
  await queryClient.prefetchQuery(api.cases.get.queryOptions(options));
  if (part === 'shift') await queryClient.prefetchQuery(api.agreement.shift.queryOptions(options));
  else if (part === 'passages') await queryClient.prefetchQuery(api.agreement.passages.queryOptions(options));
  else if (part === 'evidence') await queryClient.prefetchQuery(api.agreement.evidence.queryOptions(options));
  else await queryClient.prefetchQuery(api.agreement.verdicts.queryOptions(options));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <AgreementPage caseId={caseId} />
    </HydrationBoundary>
  );
}
