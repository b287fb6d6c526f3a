'use client';

import { Alert, Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { parseAsBoolean, useQueryState } from 'nuqs';
import { useEffect, useState } from 'react';
import { api } from '@/lib/client/api';
import type { Verdict } from '@/lib/contract/verdicts';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { QueryView } from '../ui/query-view';
import { hasDraft } from '../ui/use-draft';
import { useCaseScale } from '../verdicts/use-case-scale';
import { DecisionForm, decisionDraftKey } from './decision-form';
import { describeObstacle } from './describe-obstacle';
import { NextDecision } from './next-decision';
import { StandingDecision } from './standing-decision';

interface Props {
  claimId: string;
  caseId: string;
}

/** The desk's decision on a claim; for editors also the form that makes it from the reviewers' verdicts. */
export function DecisionPanel({ claimId, caseId }: Props) {
  const { slug, role } = useWorkspace();
  const viewer = useViewer();
  const input = { workspace: slug, claimId };
  const query = useQuery(api.decisions.get.queryOptions({ input }));
  const verdicts = useQuery(api.verdicts.listForClaim.queryOptions({ input }));
  const claim = useQuery(api.claims.get.queryOptions({ input }));
  const scale = useCaseScale(caseId);
  // In the address, so that one decision can lead straight to the next.
  const [writing, setWriting] = useQueryState('decide', parseAsBoolean.withDefault(false));
  const [decidedId, setDecidedId] = useState('');
  const [begun, setBegun] = useState(false);
  const draftKey = decisionDraftKey(viewer.id, claimId);
  useEffect(() => setBegun(hasDraft(draftKey)), [draftKey]);
  const close = () => {
    void setWriting(null);
    setBegun(hasDraft(draftKey));
  };

  const closed = claim.data?.status === 'withdrawn' || claim.data?.status === 'merged';
  const canDecide = verdicts.data?.can['decisions.decide'] === true && !closed;
  const blind = verdicts.data?.hidden === true;
  const standing = query.data?.withdrawnAt === null ? query.data : null;
  // What stands may be revised at any time.
  const obstacle =
    claim.data && !standing
      ? describeObstacle({ claim: claim.data, judged: verdicts.data?.own?.withdrawnAt === null, role })
      : undefined;
  return (
    <Stack gap="sm" component="section" aria-label="Desk decision">
      <Title order={2} fz={15}>
        Desk decision
      </Title>
      <QueryView query={query}>
        {(decision) => {
          if (standing) {
            return (
              <>
                <StandingDecision
                  decision={standing}
                  canDecide={canDecide}
                  stale={verdicts.data?.stale.find(({ user }) => user === null)?.reasons ?? []}
                  onRevise={() => void setWriting(true)}
                />
                {canDecide && <NextDecision claimId={claimId} focused={decidedId === claimId} />}
              </>
            );
          }
          return (
            <Stack gap="xs">
              <Text size="sm" c="dimmed">
                {decision ? 'The decision was withdrawn.' : 'The desk has not decided this claim.'}
              </Text>
              {canDecide && blind && (
                <Alert variant="light" color="gray" icon={<IconEyeOff size={16} />}>
                  You hold this claim yourself. Submit your own verdict first; deciding shows you everybody’s.
                </Alert>
              )}
              {canDecide && !blind && obstacle && (
                <Text size="sm" c="dimmed">
                  {obstacle}
                </Text>
              )}
              {canDecide && !blind && !obstacle && (
                <Group>
                  <Button size="xs" onClick={() => void setWriting(true)}>
                    {begun ? 'Go on deciding' : 'Decide this claim'}
                  </Button>
                </Group>
              )}
            </Stack>
          );
        }}
      </QueryView>
      {canDecide &&
        !blind &&
        !obstacle &&
        scale &&
        claim.data &&
        verdicts.data &&
        query.data !== undefined && (
          <Modal
            opened={writing}
            onClose={close}
            size="xl"
            title={`Decide claim ${claim.data.number}: ${claim.data.statement}`}
          >
            <DecisionForm
              key={claimId}
              claim={claim.data}
              scale={scale}
              decision={query.data}
              verdicts={listStanding(verdicts.data)}
              onDecided={() => {
                setDecidedId(claimId);
                close();
              }}
              onCancel={close}
            />
          </Modal>
        )}
    </Stack>
  );
}

/** What the desk decides from: everybody's verdicts that stand, the viewer's own last. */
function listStanding({ own, others }: { own: Verdict | null; others: Verdict[] }): Verdict[] {
  return own?.withdrawnAt === null ? [...others, own] : others;
}
