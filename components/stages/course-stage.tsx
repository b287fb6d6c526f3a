'use client';

import { Avatar, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { Assignment } from '@/lib/contract/assignments';
import type { ClaimRow } from '@/lib/contract/claims';
import type { Course } from '@/lib/contract/stages';
import { isCheck } from '@/lib/domain/stage';
import { AssignmentMenu } from '../assignments/assignment-menu';
import { DueLabel } from '../assignments/due-label';
import { HandOverNote } from '../assignments/hand-over-note';
import { LapseLabel } from '../assignments/lapse-label';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { GivePlace } from './give-place';
import { stageWords } from './stage-words';
import { useStageWrites } from './use-stage-writes';

type StageRow = Course['stages'][number];

const states: Record<StageRow['state'], string | null> = {
  waiting: null,
  complete: 'complete',
  skipped: 'ended early',
  hidden: null,
};

interface Props {
  claim: ClaimRow;
  stage: StageRow;
  /** The viewer may know who holds the places. */
  holders: boolean;
}

/** One stage of a claim: the people in it, and a free place to take or give. */
export function CourseStage({ claim, stage, holders }: Props) {
  const { slug } = useWorkspace();
  const { kind, reviewers, places, state, free } = stage;
  const held = useQuery(
    api.assignments.listForCase.queryOptions({ input: { workspace: slug, caseId: claim.caseId } }),
  );
  return (
    <Stack gap={4} role="group" aria-label={stageWords[kind]}>
      <Group gap={8}>
        <Text size="sm" fw={600}>
          {stageWords[kind]}
        </Text>
        {isCheck(kind) && (
          <Text size="xs" c="dimmed">
            {reviewers === 1 ? '1 person' : `${reviewers} people`}
          </Text>
        )}
        {states[state] && (
          <Badge size="sm" variant="light" color="gray" tt="none" fw={500}>
            {states[state]}
          </Badge>
        )}
      </Group>
      {kind === 'decision' && state !== 'complete' && (
        <Text size="xs" c="dimmed">
          {claim.stage === 'decision' ? 'Waits for an editor.' : 'By an editor, when the checks are done.'}
        </Text>
      )}
      {places.map((place) => (
        <Place
          key={place.assignmentId}
          place={place}
          assignment={held.data?.find(({ id }) => id === place.assignmentId)}
        />
      ))}
      {isCheck(kind) && free && state !== 'skipped' && (
        <FreePlace claim={claim} stage={{ ...stage, kind }} holders={holders} />
      )}
      {isCheck(kind) && !free && places.length < reviewers && (
        <Text size="xs" c="dimmed">
          Taken. Who has it comes up with your own verdict.
        </Text>
      )}
    </Stack>
  );
}

interface PlaceProps {
  place: StageRow['places'][number];
  assignment: Assignment | undefined;
}

function Place({ place: { user, state, exceptionReason }, assignment }: PlaceProps) {
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Avatar size={20} name={user.name} color="initials" />
      <Stack gap={0} flex={1} miw={0}>
        <Group gap="xs">
          <Text size="sm">{user.name}</Text>
          {state !== 'hidden' && (
            <Text size="xs" c="dimmed">
              {state}
            </Text>
          )}
          {assignment && state !== 'submitted' && (
            <>
              <DueLabel dueAt={assignment.dueAt} overdue={assignment.overdue} />
              <LapseLabel {...assignment} />
            </>
          )}
        </Group>
        {assignment?.note && (
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }} dir="auto">
            {assignment.note}
          </Text>
        )}
        {assignment && <HandOverNote>{assignment.handOverNote}</HandOverNote>}
        {exceptionReason && (
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            By exception: {exceptionReason}
          </Text>
        )}
      </Stack>
      {assignment && state !== 'submitted' && <AssignmentMenu assignment={assignment} />}
    </Group>
  );
}

interface FreePlaceProps {
  claim: ClaimRow;
  stage: StageRow & { kind: 'first_check' | 'second_check' | 'cold_read' };
  holders: boolean;
}

function FreePlace({ claim, stage: { kind, refusal }, holders }: FreePlaceProps) {
  const { slug, can } = useWorkspace();
  const viewer = useViewer();
  const { take } = useStageWrites();
  const mayTake = can['assignments.take'] && refusal === null;
  const takeIt = () =>
    take.mutate(
      { workspace: slug, claimId: claim.id, stage: kind, userId: viewer.id },
      { onError: showError },
    );
  return (
    <Group gap={6}>
      {mayTake && (
        <Button size="compact-sm" variant="default" loading={take.isPending} onClick={takeIt}>
          Take it
        </Button>
      )}
      {can['assignments.assign'] && <GivePlace claimId={claim.id} stage={kind} />}
      {!mayTake && !can['assignments.assign'] && (
        <Text size="xs" c="dimmed">
          {holders ? `Free. ${refusal}` : refusal}
        </Text>
      )}
    </Group>
  );
}
