'use client';

import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import type { ClaimRow } from '@/lib/contract/claims';
import { ClaimSection } from '../claims/claim-section';
import { useKeys } from '../keys/use-keys';
import { useWorkspace } from '../shell/use-workspace';
import { useReadsCold } from '../stages/use-reads-cold';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { EvidenceCard } from './evidence-card';
import { EvidenceForm } from './evidence-form';
import { LinkEvidence } from './link-evidence';

/** What a claim rests on: questions, answers and their sources. */
export function EvidenceSection({ claim }: { claim: ClaimRow }) {
  const { slug } = useWorkspace();
  const query = useQuery(
    api.evidence.listForClaim.queryOptions({ input: { workspace: slug, claimId: claim.id } }),
  );
  const [asking, ask] = useDisclosure(false);
  const [linking, link] = useDisclosure(false);
  const [showsWithdrawn, setShowsWithdrawn] = useState(false);
  const inUse = claim.status !== 'withdrawn' && claim.status !== 'merged';
  // Whoever judges from the evidence alone judges from what is there.
  const readsCold = useReadsCold(claim);
  const mayAdd = inUse && Boolean(claim.can['evidence.create']) && !readsCold;
  useKeys({ 'claim.evidence': mayAdd ? ask.open : undefined });
  const actions = mayAdd && (
    <Group gap="xs">
      <Button size="xs" variant="subtle" onClick={link.open}>
        Use evidence of the case
      </Button>
      <Button size="xs" onClick={ask.open}>
        Add evidence
      </Button>
    </Group>
  );
  return (
    <ClaimSection title="Evidence" actions={actions}>
      <QueryView query={query}>
        {(all) => {
          const withdrawn = all.filter(({ withdrawnAt }) => withdrawnAt !== null);
          const shown = all.filter(({ withdrawnAt }) => withdrawnAt === null);
          return (
            <Stack gap="sm">
              {shown.length === 0 && (
                <EmptyState title="No evidence yet">
                  Ask what one would have to know to judge the claim. The answer and its source can come
                  later.
                </EmptyState>
              )}
              {[...shown, ...(showsWithdrawn ? withdrawn : [])].map((evidence) => (
                <EvidenceCard key={evidence.id} evidence={evidence} claim={claim} />
              ))}
              {withdrawn.length > 0 && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  w="fit-content"
                  onClick={() => setShowsWithdrawn(!showsWithdrawn)}
                  aria-expanded={showsWithdrawn}
                >
                  {showsWithdrawn ? 'Hide what was withdrawn' : `${withdrawn.length} withdrawn`}
                </Button>
              )}
            </Stack>
          );
        }}
      </QueryView>
      <Modal opened={asking} onClose={ask.close} title="Add evidence" size="lg">
        <EvidenceForm caseId={claim.caseId} claimId={claim.id} onDone={ask.close} />
      </Modal>
      <Modal opened={linking} onClose={link.close} title="Use evidence of the case" size="lg">
        <LinkEvidence claim={claim} onDone={link.close} />
      </Modal>
    </ClaimSection>
  );
}
