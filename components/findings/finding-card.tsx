'use client';

import { Anchor, Badge, Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { api } from '@/lib/client/api';
import { markJudgementsStale } from '@/lib/client/mark-judgements-stale';
import type { Finding } from '@/lib/contract/verdicts';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';
import classes from './finding-card.module.css';
import { FindingForm } from './finding-form';
import { findingLabels } from './finding-labels';

/** One thing that is wrong: what the article says, what holds, and where it comes from. */
export function FindingCard({ caseId, finding }: { caseId: string; finding: Finding }) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const [editing, { open, close }] = useDisclosure(false);
  const claims = useQuery(api.claims.list.queryOptions({ input: { workspace: slug, caseId } }));
  const claim = claims.data?.find(({ id }) => id === finding.claimId);
  const update = useMutation(
    api.findings.update.mutationOptions({
      onError: showError,
      onSuccess: async ({ id, version, withdrawnAt }) => {
        await markJudgementsStale(queryClient);
        if (withdrawnAt === null) return;
        showUndo({
          message: 'Finding withdrawn',
          undo: () => update.mutate({ workspace: slug, findingId: id, version, withdrawn: false }),
        });
      },
    }),
  );
  const base = `/w/${slug}/cases/${caseId}`;
  return (
    <Paper withBorder p="sm" bg="var(--raised)">
      <Stack gap={6}>
        <Group gap="xs" justify="space-between">
          <Badge variant="light" color="gray" tt="none">
            {findingLabels[finding.kind]}
          </Badge>
          <Group gap={4}>
            {finding.can['findings.edit'] && (
              <Button size="compact-xs" variant="subtle" onClick={open}>
                Edit
              </Button>
            )}
            {finding.can['findings.withdraw'] && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                loading={update.isPending}
                onClick={() =>
                  update.mutate({
                    workspace: slug,
                    findingId: finding.id,
                    version: finding.version,
                    withdrawn: true,
                  })
                }
              >
                Withdraw
              </Button>
            )}
          </Group>
        </Group>
        <div className={classes.pair}>
          <Text size="xs" c="dimmed">
            Says
          </Text>
          <span className={classes.words} dir="auto">
            {finding.says}
          </span>
          <Text size="xs" c="dimmed">
            Holds
          </Text>
          <b dir="auto">{finding.holds}</b>
        </div>
        {finding.note && (
          <Text size="sm" c="dimmed" dir="auto" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {finding.note}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {finding.decisionId ? 'From the decision' : `Noted by ${finding.createdBy.name}`}
          {claim && (
            <>
              {' on '}
              <Anchor component={Link} size="xs" underline="always" href={`${base}/claims/${claim.id}`}>
                claim {claim.number}
              </Anchor>
            </>
          )}
          {finding.passageId && (
            <>
              {' · '}
              <Anchor
                component={Link}
                underline="always"
                size="xs"
                href={`${base}/articles/${finding.articleId}?passage=${finding.passageId}`}
              >
                show the passage
              </Anchor>
            </>
          )}
        </Text>
      </Stack>
      <Modal opened={editing} onClose={close} title="Edit the finding">
        <FindingForm finding={finding} articles={[]} onDone={close} />
      </Modal>
    </Paper>
  );
}
