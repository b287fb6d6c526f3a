'use client';

import { Button, Group, Kbd, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { markJudgementsStale } from '@/lib/client/mark-judgements-stale';
import type { Verdict } from '@/lib/contract/verdicts';
import type { StaleReason } from '@/lib/domain/stale';
import { useKeyHint } from '../keys/use-keys';
import { useWorkspace } from '../shell/use-workspace';
import { StaleNotice } from '../stale/stale-notice';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';
import { VerdictCard } from './verdict-card';

interface Props {
  verdict: Verdict;
  /** What changed under it since it was given. */
  stale: readonly StaleReason[];
  onRevise: () => void;
}

/** One's own verdict that stands, to be revised or withdrawn; withdrawing can be undone. */
export function StandingVerdict({ verdict, stale, onRevise }: Props) {
  const { slug } = useWorkspace();
  const { claimId } = verdict;
  const queryClient = useQueryClient();
  const key = useKeyHint('claim.verdict');
  const submitAgain = useMutation(
    api.verdicts.submit.mutationOptions({
      onSuccess: () => markJudgementsStale(queryClient),
      onError: showError,
    }),
  );
  const withdraw = useMutation(
    api.verdicts.withdraw.mutationOptions({
      onError: showError,
      onSuccess: async ({ version, rating, reason, confidence, evidenceIds }) => {
        await markJudgementsStale(queryClient);
        const same = { workspace: slug, claimId, version, rating, reason, confidence, evidenceIds };
        showUndo({ message: 'Verdict withdrawn', undo: () => submitAgain.mutate(same) });
      },
    }),
  );
  const { version, rating, reason, confidence, evidenceIds } = verdict;
  const sayAgain = () =>
    submitAgain.mutate({ workspace: slug, claimId, version, rating, reason, confidence, evidenceIds });
  return (
    <Stack gap="xs">
      <StaleNotice reasons={stale} busy={submitAgain.isPending} onHolds={sayAgain} />
      <VerdictCard
        verdict={verdict}
        name="You"
        actions={
          <Group gap={4}>
            <Button
              size="compact-sm"
              variant="default"
              onClick={onRevise}
              rightSection={key && <Kbd size="xs">{key}</Kbd>}
            >
              Revise
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate({ workspace: slug, claimId, version: verdict.version })}
            >
              Withdraw
            </Button>
          </Group>
        }
      />
    </Stack>
  );
}
