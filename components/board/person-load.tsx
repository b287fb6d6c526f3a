'use client';

import { Avatar, Badge, Button, Checkbox, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Assignment, Board } from '@/lib/contract/assignments';
import { AssignmentLine } from '../assignments/assignment-line';
import { HandOverDialog } from '../assignments/hand-over-dialog';

interface Props {
  person: Board['people'][number];
  /** The reading minutes of whoever has most, for comparison. */
  longest: number;
  /** What they hold, as it is to be listed. */
  listed: Assignment[];
  /** What of it the viewer may hand over, whether it is listed or not. */
  movable: Assignment[];
  selected: ReadonlySet<string>;
  onSelect: (assignmentIds: string[], value: boolean) => void;
}

/** One person with what they hold. */
export function PersonLoad({ person, longest, listed, movable, selected, onSelect }: Props) {
  const [handing, { open, close }] = useDisclosure(false);
  const { user, role, waiting, submitted, hidden, overdue, minutes } = person;
  const selectable = listed.filter((assignment) => movable.includes(assignment)).map(({ id }) => id);
  const chosen = selectable.filter((id) => selected.has(id));
  const counts = [
    waiting > 0 && `${waiting} to judge`,
    submitted > 0 && `${submitted} submitted`,
    hidden > 0 && `${hidden} hidden`,
    minutes > 0 && `about ${Math.ceil(minutes)} min to read`,
  ].filter(Boolean);
  return (
    <Paper withBorder bg="var(--raised)" component="article" aria-label={user.name}>
      <Stack gap={6} p="sm">
        <Group gap="xs" wrap="nowrap">
          {selectable.length > 0 && (
            <Checkbox
              size="xs"
              aria-label={`Select all claims of ${user.name}`}
              checked={chosen.length === selectable.length}
              indeterminate={chosen.length > 0 && chosen.length < selectable.length}
              onChange={(event) => onSelect(selectable, event.currentTarget.checked)}
            />
          )}
          <Avatar size={26} name={user.name} color="initials" />
          <Stack gap={0} flex={1} miw={0}>
            <Group gap="0 8px">
              <Text size="sm" fw={600}>
                {user.name}
              </Text>
              <Text size="xs" c="dimmed">
                {role}
              </Text>
              {overdue > 0 && (
                <Badge color="red" variant="light" tt="none" size="sm">
                  {overdue} late
                </Badge>
              )}
            </Group>
            <Text size="xs" c="dimmed">
              {counts.length === 0 ? 'Nothing to do' : counts.join(' · ')}
            </Text>
          </Stack>
          {movable.length > 0 && (
            <Button size="compact-xs" variant="subtle" color="gray" onClick={open} style={{ flexShrink: 0 }}>
              Hand over…
            </Button>
          )}
        </Group>
        {minutes > 0 && (
          <Progress
            value={(100 * minutes) / longest}
            size={4}
            aria-label={`Reading time of ${user.name}: ${Math.ceil(minutes)} minutes`}
          />
        )}
      </Stack>
      {listed.length > 0 && (
        <Stack gap={0} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {listed.map((assignment) => (
            <AssignmentLine
              key={assignment.id}
              assignment={assignment}
              selected={selected.has(assignment.id)}
              onSelect={
                selectable.includes(assignment.id) ? (value) => onSelect([assignment.id], value) : undefined
              }
            />
          ))}
        </Stack>
      )}
      {handing && (
        <HandOverDialog assignments={movable} title={`Hand over what ${user.name} has`} onClose={close} />
      )}
    </Paper>
  );
}
