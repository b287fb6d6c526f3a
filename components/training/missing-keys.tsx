'use client';

import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { TrainingClaim } from '@/lib/contract/training';
import { ClaimLinks } from '../agreement/claim-links';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';

interface Props {
  caseId: string;
  keyed: TrainingClaim[];
  /** How many claims have no key. */
  missing: number;
}

/** For editors: which claims newcomers cannot judge yet. */
export function MissingKeys({ caseId, keyed, missing }: Props) {
  const { slug: workspace } = useWorkspace();
  const { data } = useQuery(api.claims.list.queryOptions({ input: { workspace, caseId } }));
  if (missing === 0) {
    return keyed.length > 0 ? null : (
      <EmptyState title="No claims yet">
        Add articles to the case and mark what they claim. Then set the known verdict on each claim’s page.
      </EmptyState>
    );
  }
  const known = new Set(keyed.map(({ claimId }) => claimId));
  const open = (data ?? [])
    .filter(({ id, status }) => !known.has(id) && status !== 'withdrawn' && status !== 'merged')
    .map(({ id, number }) => ({ claimId: id, number }));
  return (
    <Alert
      variant="light"
      color="gray"
      title={missing === 1 ? 'One claim has no key' : `${missing} claims have no key`}
    >
      Nobody can judge {missing === 1 ? 'it' : 'them'} until the known verdict is set on the claim’s page.{' '}
      <ClaimLinks caseId={caseId} claims={open} claimIds={open.map(({ claimId }) => claimId)}>
        Show {missing === 1 ? 'it' : 'these'}
      </ClaimLinks>
    </Alert>
  );
}
