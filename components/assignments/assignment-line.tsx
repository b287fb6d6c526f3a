'use client';

import { Anchor, Checkbox, Group, Stack, Text } from '@mantine/core';
import Link from 'next/link';
import type { Assignment } from '@/lib/contract/assignments';
import { isCheck } from '@/lib/domain/stage';
import { useWorkspace } from '../shell/use-workspace';
import { stageWords } from '../stages/stage-words';
import classes from './assignment-line.module.css';
import { AssignmentMenu } from './assignment-menu';
import { AssignmentState } from './assignment-state';
import { DueLabel } from './due-label';
import { HandOverNote } from './hand-over-note';
import { LapseLabel } from './lapse-label';

interface Props {
  assignment: Assignment;
  selected: boolean;
  /** Left out where it cannot be selected. */
  onSelect?: (value: boolean) => void;
}

/** A claim in somebody's list, with its state and due date. */
export function AssignmentLine({ assignment, selected, onSelect }: Props) {
  const { slug } = useWorkspace();
  const { caseId, claimId, claimNumber, statement, stage, dueAt, overdue, note } = assignment;
  return (
    <li className={classes.line}>
      {onSelect && (
        <Checkbox
          size="xs"
          mt={2}
          aria-label={`Select claim ${claimNumber} of ${assignment.user.name}`}
          checked={selected}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
      )}
      <Stack gap={2} flex={1} miw={0}>
        <Anchor
          component={Link}
          href={`/w/${slug}/cases/${caseId}/claims/${claimId}`}
          size="sm"
          c="inherit"
          dir="auto"
        >
          {claimNumber}. {statement}
        </Anchor>
        <Group gap="2px 10px">
          {isCheck(stage) && (
            <Text span size="xs" c="dimmed">
              {stageWords[stage].toLowerCase()}
            </Text>
          )}
          <AssignmentState {...assignment} />
          <DueLabel dueAt={dueAt} overdue={overdue} />
          <LapseLabel {...assignment} />
          {note && (
            <Text span size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {note}
            </Text>
          )}
        </Group>
        <HandOverNote>{assignment.handOverNote}</HandOverNote>
      </Stack>
      <AssignmentMenu assignment={assignment} />
    </li>
  );
}
