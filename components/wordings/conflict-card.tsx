'use client';

import { Anchor, Badge, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import Link from 'next/link';
import { conflictLabels } from '@/lib/compare/conflict-labels';
import type { Conflict } from '@/lib/contract/wordings';
import { useWorkspace } from '../shell/use-workspace';
import { AnswerButtons } from '../suggestions/answer-buttons';
import { useSuggestionWrites } from '../suggestions/use-suggestion-writes';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';
import { ConfirmConflict } from './confirm-conflict';
import classes from './conflict-card.module.css';

interface Props {
  caseId: string;
  claimId: string;
  conflict: Conflict;
  labelOf: (articleId: string) => string;
}

/** A difference between articles: dashed while it is only suggested, plain once somebody confirmed it. */
export function ConflictCard({ caseId, claimId, conflict, labelOf }: Props) {
  const { slug: workspace, can } = useWorkspace();
  const { answer, undo } = useSuggestionWrites();
  const [confirming, { open, close }] = useDisclosure(false);
  const { key, kind, sentence, answer: given } = conflict;
  const takeBack = (suggestionId: string, version: number) =>
    undo.mutate({ workspace, suggestionId, version });
  const about = { kind: 'conflict' as const, claimId, key };
  const dismiss = () =>
    answer.mutate(
      { workspace, caseId, about, answer: 'rejected' },
      {
        onError: showError,
        onSuccess: ({ suggestion: { id, version } }) =>
          showUndo({ message: 'Difference dismissed', undo: () => takeBack(id, version) }),
      },
    );
  return (
    <div className={classes.card} data-suggested={given === null || undefined}>
      <Group gap={6}>
        <Badge size="sm" variant="light" color={kind === 'contradiction' ? 'orange' : 'gray'} tt="none">
          {conflictLabels[kind]}
        </Badge>
        <Text size="xs" c="dimmed">
          {describeState(conflict)}
        </Text>
      </Group>
      <Text size="sm">{sentence}</Text>
      {kind === 'title' && (
        <Anchor component={Link} href={`/w/${workspace}/settings/office-holders`} size="xs">
          Who held which office when
        </Anchor>
      )}
      {given === null && can['suggestions.answer'] && !confirming && (
        <AnswerButtons
          about={sentence}
          confirm="Confirm"
          reject="Dismiss"
          pending={answer.isPending}
          onConfirm={open}
          onReject={dismiss}
        />
      )}
      {given === null && confirming && (
        <ConfirmConflict
          conflict={conflict}
          labelOf={labelOf}
          error={answer.error}
          busy={answer.isPending}
          onCancel={close}
          onConfirm={(findings) =>
            answer.mutate(
              { workspace, caseId, about, answer: 'accepted', findings },
              {
                onSuccess: ({ suggestion: { id, version } }) => {
                  close();
                  showUndo({ message: describeFindings(findings.length), undo: () => takeBack(id, version) });
                },
              },
            )
          }
        />
      )}
      {given?.can['suggestions.undo'] && (
        <Anchor
          component="button"
          type="button"
          size="xs"
          onClick={() => takeBack(given.suggestionId, given.version)}
        >
          Take back
        </Anchor>
      )}
    </div>
  );
}

function describeState({ answer }: Conflict): string {
  if (answer === null) return 'suggested';
  return `${answer.answer === 'accepted' ? 'confirmed' : 'dismissed'} by ${answer.by.name}`;
}

function describeFindings(count: number): string {
  if (count === 0) return 'Difference confirmed';
  return count === 1 ? 'Confirmed, one finding noted' : `Confirmed, ${count} findings noted`;
}
