'use client';

import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '@/lib/client/api';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { QueryView } from '../ui/query-view';
import { useCaseScale } from '../verdicts/use-case-scale';
import { hasDraft } from '../verdicts/use-draft';
import { DecisionForm, decisionDraftKey } from './decision-form';
import { StandingDecision } from './standing-decision';

interface Props {
  claimId: string;
  caseId: string;
}

/** The desk's decision on a claim; for editors also the form that makes it from the reviewers' verdicts. */
export function DecisionPanel({ claimId, caseId }: Props) {
  const { slug } = useWorkspace();
  const viewer = useViewer();
  const input = { workspace: slug, claimId };
  const query = useQuery(api.decisions.get.queryOptions({ input }));
  const verdicts = useQuery(api.verdicts.listForClaim.queryOptions({ input }));
  const claim = useQuery(api.claims.get.queryOptions({ input }));
  const scale = useCaseScale(caseId);
  const [writing, setWriting] = useState(false);
  const draftKey = decisionDraftKey(viewer.id, claimId);
  useEffect(() => setWriting(hasDraft(draftKey)), [draftKey]);

  const closed = claim.data?.status === 'withdrawn' || claim.data?.status === 'merged';
  const canDecide = verdicts.data?.can['decisions.decide'] === true && !closed;
  const blind = verdicts.data?.hidden === true;
  return (
    <Stack gap="sm" component="section" aria-label="Desk decision">
      <Title order={2} fz={15}>
        Desk decision
      </Title>
      <QueryView query={query}>
        {(decision) => {
          const standing = decision?.withdrawnAt === null ? decision : null;
          if (writing && canDecide && !blind && scale && claim.data && verdicts.data) {
            const { own, others } = verdicts.data;
            return (
              <DecisionForm
                claim={claim.data}
                scale={scale}
                decision={decision}
                verdicts={own?.withdrawnAt === null ? [...others, own] : others}
                onDone={() => setWriting(false)}
              />
            );
          }
          if (standing) {
            return (
              <StandingDecision decision={standing} canDecide={canDecide} onRevise={() => setWriting(true)} />
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
              {canDecide && !blind && (
                <Group>
                  <Button size="xs" onClick={() => setWriting(true)}>
                    Decide this claim
                  </Button>
                </Group>
              )}
            </Stack>
          );
        }}
      </QueryView>
    </Stack>
  );
}
