'use client';

import { Button, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import type { ClaimRow } from '@/lib/contract/claims';
import { selectClaims } from '@/lib/domain/select-claims';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { ClaimFilterBar } from './claim-filter-bar';
import { ClaimForm } from './claim-form';
import { ClaimList } from './claim-list';
import { ClaimSelectionBar } from './claim-selection-bar';
import { useClaimFilter } from './use-claim-filter';

/** All claims of a case: find, filter, sort, write one, select some. */
export function ClaimsPage({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const router = useRouter();
  const input = { workspace: slug, caseId };
  const query = useQuery(api.claims.list.queryOptions({ input }));
  const { data: home } = useQuery(api.cases.get.queryOptions({ input }));
  const [writing, { open, close }] = useDisclosure(false);
  const mayWrite = Boolean(home?.can['claims.create']) && !home?.archivedAt;
  const write = mayWrite && <Button onClick={open}>New claim</Button>;
  return (
    <Page
      title="Claims"
      size="xl"
      actions={write}
      aside={
        <Text c="dimmed" size="sm">
          Statements that can be true or false, each worded so that it stands on its own.
        </Text>
      }
    >
      <QueryView query={query}>
        {(claims) => (
          <Claims
            caseId={caseId}
            claims={claims}
            scaleId={home?.scaleId}
            mayAssign={Boolean(home?.can['assignments.assign'])}
            write={write}
          />
        )}
      </QueryView>
      <Modal opened={writing} onClose={close} title="New claim" size="lg">
        <ClaimForm
          caseId={caseId}
          onDone={(claim) => router.push(`/w/${slug}/cases/${caseId}/claims/${claim.id}`)}
        />
      </Modal>
    </Page>
  );
}

interface ClaimsProps {
  caseId: string;
  claims: ClaimRow[];
  scaleId: string | undefined;
  mayAssign: boolean;
  write: React.ReactNode;
}

function Claims({ caseId, claims, scaleId, mayAssign, write }: ClaimsProps) {
  const [filter] = useClaimFilter();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  if (claims.length === 0) {
    return (
      <EmptyState title="No claims yet" action={write}>
        Open an article, select what it states and press C: that makes a claim of it. Or write one here.
      </EmptyState>
    );
  }
  const shown = selectClaims(claims, filter);
  const chosen = shown.filter(({ id }) => selected.has(id));
  const select = (claimId: string, value: boolean) => {
    const next = new Set(selected);
    if (value) next.add(claimId);
    else next.delete(claimId);
    setSelected(next);
  };
  return (
    <>
      <ClaimFilterBar claims={claims} />
      {shown.length === 0 ? (
        <EmptyState title="No claim fits these filters">Clear some of them to see more.</EmptyState>
      ) : (
        <div>
          <Text size="xs" c="dimmed" mb={6} aria-live="polite">
            {shown.length === claims.length
              ? `${claims.length} claims`
              : `${shown.length} of ${claims.length} claims`}
          </Text>
          <ClaimList
            claims={shown}
            scaleId={scaleId}
            selected={selected}
            onSelect={mayAssign ? select : undefined}
          />
        </div>
      )}
      {chosen.length > 0 && (
        <ClaimSelectionBar
          caseId={caseId}
          claims={chosen}
          total={shown.length}
          onSelectAll={() => setSelected(new Set(shown.map(({ id }) => id)))}
          onClear={() => setSelected(new Set())}
        />
      )}
    </>
  );
}
