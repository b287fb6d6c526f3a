'use client';

import { Avatar, Button, Group, Popover, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { Assignment } from '@/lib/contract/assignments';
import { CannotJudge } from '../interests/cannot-judge';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { QueryView } from '../ui/query-view';
import { AssignForm } from './assign-form';
import { AssignmentMenu } from './assignment-menu';
import { AssignmentState } from './assignment-state';
import { DueLabel } from './due-label';
import { HandOverNote } from './hand-over-note';
import { LapseLabel } from './lapse-label';
import { useAssignmentWrites } from './use-assignment-writes';

interface Props {
  claimId: string;
  caseId: string;
}

/** Who holds a claim, until when, and whether they have judged it; editors give it out, reviewers may take it. */
export function ClaimAssignees({ claimId, caseId }: Props) {
  const { slug } = useWorkspace();
  const query = useQuery(api.assignments.listForCase.queryOptions({ input: { workspace: slug, caseId } }));
  return (
    <Stack gap="xs" component="section" aria-label="Reviewers of this claim">
      <Title order={2} fz={15}>
        Reviewers
      </Title>
      <QueryView query={query}>
        {(all) => {
          const held = all.filter((assignment) => assignment.claimId === claimId);
          return (
            <Stack gap="xs">
              {held.length === 0 && (
                <Text size="sm" c="dimmed">
                  Nobody is assigned.
                </Text>
              )}
              {held.map((assignment) => (
                <Holder key={assignment.id} assignment={assignment} />
              ))}
              <GiveOrTake claimId={claimId} caseId={caseId} holders={held.map(({ user }) => user.id)} />
              <Decline claimId={claimId} />
            </Stack>
          );
        }}
      </QueryView>
    </Stack>
  );
}

function Holder({ assignment }: { assignment: Assignment }) {
  const { user, dueAt, overdue, note } = assignment;
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Avatar size={22} name={user.name} color="initials" />
      <Stack gap={0} flex={1} miw={0}>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {user.name}
          </Text>
          <AssignmentState {...assignment} />
          <DueLabel dueAt={dueAt} overdue={overdue} />
          <LapseLabel {...assignment} />
        </Group>
        {note && (
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {note}
          </Text>
        )}
        <HandOverNote>{assignment.handOverNote}</HandOverNote>
      </Stack>
      <AssignmentMenu assignment={assignment} />
    </Group>
  );
}

/** For claims that follow no protocol; the others have it in the menu of their course. */
function Decline({ claimId }: Pick<Props, 'claimId'>) {
  const { slug, can } = useWorkspace();
  const claim = useQuery(api.claims.get.queryOptions({ input: { workspace: slug, claimId } }));
  const [declining, { open, close }] = useDisclosure(false);
  if (!can['assignments.take'] || !claim.data || claim.data.ownRating !== null || claim.data.decision) {
    return null;
  }
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        onClick={open}
        style={{ alignSelf: 'flex-start' }}
      >
        I cannot judge this claim
      </Button>
      {declining && <CannotJudge claim={{ id: claimId, number: claim.data.number }} onClose={close} />}
    </>
  );
}

function GiveOrTake({ claimId, caseId, holders }: Props & { holders: string[] }) {
  const { slug, can } = useWorkspace();
  const viewer = useViewer();
  const [opened, { toggle, close }] = useDisclosure(false);
  const { assign } = useAssignmentWrites(caseId);
  const mayTake = can['assignments.take'] && !holders.includes(viewer.id);
  const take = () => assign.mutate({ workspace: slug, caseId, pairs: [{ claimId, userId: viewer.id }] });
  if (!can['assignments.assign']) {
    return mayTake ? (
      <Group>
        <Button size="compact-sm" variant="default" loading={assign.isPending} onClick={take}>
          Take this claim
        </Button>
      </Group>
    ) : null;
  }
  return (
    <Popover opened={opened} onChange={close} width={320} position="bottom-start" trapFocus shadow="md">
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          onClick={toggle}
          leftSection={<IconUserPlus size={14} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
        >
          Assign
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <AssignForm caseId={caseId} claimIds={[claimId]} holders={holders} onDone={close} />
      </Popover.Dropdown>
    </Popover>
  );
}
