'use client';

import { Badge, Button, Collapse, Group, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { markJudgementsStale } from '@/lib/client/mark-judgements-stale';
import type { Decision } from '@/lib/contract/verdicts';
import type { StaleReason } from '@/lib/domain/stale';
import { RichText } from '../editor/rich-text';
import { useWorkspace } from '../shell/use-workspace';
import { StaleNotice } from '../stale/stale-notice';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';
import { When } from '../ui/when';
import { GivenRating } from '../verdicts/given-rating';

interface Props {
  decision: Decision;
  canDecide: boolean;
  /** What changed under it since it was made. */
  stale: readonly StaleReason[];
  onRevise: () => void;
}

/** What the desk decided, from which verdicts, with the dissent, and which wordings hold. */
export function StandingDecision({ decision, canDecide, stale, onRevise }: Props) {
  const { slug } = useWorkspace();
  const { claimId } = decision;
  const queryClient = useQueryClient();
  const decideAgain = useMutation(
    api.decisions.decide.mutationOptions({
      onSuccess: () => markJudgementsStale(queryClient),
      onError: showError,
    }),
  );
  const withdraw = useMutation(
    api.decisions.withdraw.mutationOptions({
      onError: showError,
      onSuccess: async ({ version, rating, reason, wordings }) => {
        await markJudgementsStale(queryClient);
        const same = { workspace: slug, claimId, version, rating, reason, wordings };
        showUndo({ message: 'Decision withdrawn', undo: () => decideAgain.mutate(same) });
      },
    }),
  );
  const { version, rating, reason, wordings } = decision;
  const sameAgain = { workspace: slug, claimId, version, rating, reason, wordings };
  return (
    <Paper withBorder p="sm" bg="var(--raised)">
      <Stack gap="sm">
        <StaleNotice
          reasons={stale}
          busy={decideAgain.isPending}
          onHolds={canDecide ? () => decideAgain.mutate(sameAgain) : undefined}
        />
        <Stack gap={4} align="flex-start">
          <GivenRating scaleId={decision.scaleId} rating={decision.rating} />
          <Text size="xs" c="dimmed">
            {decision.decidedBy.name}, <When at={decision.decidedAt} />
          </Text>
        </Stack>
        <RichText value={decision.reason} />
        {decision.wordings.map(({ detail, holds, failing }) => (
          <Text key={detail} size="sm">
            <Text span c="dimmed">
              {detail}:{' '}
            </Text>
            <b>{holds}</b>
            {failing.length > 0 && (
              <Text span c="dimmed">
                {' '}
                · {failing.length === 1 ? '1 passage fails' : `${failing.length} passages fail`}
              </Text>
            )}
          </Text>
        ))}
        <DecidedVerdicts verdicts={decision.verdicts} />
        <EarlierDecisions versions={decision.versions} />
        {canDecide && (
          <Group gap={4}>
            <Button size="compact-sm" variant="default" onClick={onRevise}>
              Decide again
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate({ workspace: slug, claimId, version: decision.version })}
            >
              Withdraw
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

function DecidedVerdicts({ verdicts }: { verdicts: Decision['verdicts'] }) {
  if (verdicts.length === 0) {
    return (
      <Text size="xs" c="dimmed">
        Decided without a reviewer’s verdict.
      </Text>
    );
  }
  const dissents = verdicts.filter(({ dissents: differs }) => differs).length;
  return (
    <Stack gap={6}>
      <Text size="xs" c="dimmed">
        From {verdicts.length === 1 ? '1 verdict' : `${verdicts.length} verdicts`}
        {dissents > 0 && `, ${dissents} of them dissenting`}
      </Text>
      {verdicts.map((verdict) => (
        <Stack key={verdict.verdictId} gap={2}>
          <Group gap="xs">
            <GivenRating scaleId={verdict.scaleId} rating={verdict.rating} />
            <Text size="sm">{verdict.user.name}</Text>
            {verdict.dissents && (
              <Badge size="sm" variant="outline" color="gray" tt="none">
                dissents
              </Badge>
            )}
          </Group>
          {verdict.dissents && (
            <Text
              size="sm"
              c="dimmed"
              dir="auto"
              style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
            >
              {verdict.reasonText}
            </Text>
          )}
        </Stack>
      ))}
    </Stack>
  );
}

function EarlierDecisions({ versions }: { versions: Decision['versions'] }) {
  const [open, { toggle }] = useDisclosure(false);
  // A version that was stored when the decision was withdrawn repeats the one before it.
  const earlier = versions.filter(({ withdrawnAt }) => withdrawnAt === null);
  if (earlier.length === 0) return null;
  return (
    <div>
      <Button size="compact-xs" variant="subtle" onClick={toggle} aria-expanded={open}>
        {open ? 'Hide' : 'Show'} what was decided before
      </Button>
      <Collapse expanded={open}>
        <Stack gap="sm" mt="xs" pl="sm" style={{ borderLeft: '2px solid var(--line)' }}>
          {earlier.map(({ version, scaleId, rating, reasonText, decidedBy, decidedAt }) => (
            <Stack key={version} gap={4} align="flex-start">
              <Group gap="xs">
                <GivenRating scaleId={scaleId} rating={rating} />
                <Text size="xs" c="dimmed">
                  {decidedBy.name}, <When at={decidedAt} />
                </Text>
              </Group>
              <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {reasonText}
              </Text>
            </Stack>
          ))}
        </Stack>
      </Collapse>
    </div>
  );
}
