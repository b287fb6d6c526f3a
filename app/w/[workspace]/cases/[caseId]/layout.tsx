import type { ReactNode } from 'react';
import { requireSeed } from '@/lib/server/api/require-seed';
import { startSeed } from '@/lib/server/api/seed';

interface Props {
  children: ReactNode;
  params: Promise<{ workspace: string; caseId: string }>;
}

/** Every page of a case that does not exist here is the 404 page. */
export default async function CaseLayout({ children, params }: Props) {
  const { workspace, caseId } = await params;
  const { api, queryClient } = await startSeed();
  await requireSeed(queryClient, api.cases.get.queryOptions({ input: { workspace, caseId } }));
  return children;
}
