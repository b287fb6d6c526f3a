'use client';

import { Button, Group, SegmentedControl, Stack, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useState } from 'react';
import type { Assignment, Board } from '@/lib/contract/assignments';
import { HandOverDialog } from '../assignments/hand-over-dialog';
import { SelectionBar } from '../ui/selection-bar';
import { PersonLoad } from './person-load';

const shown = ['all', 'waiting', 'late'] as const;

/** Everybody with what they hold, what is late first; what several people hold can be selected and handed over together. */
export function PeopleBoard({ board: { people, assignments } }: { board: Board }) {
  const [show, setShow] = useQueryState('show', parseAsStringLiteral(shown).withDefault('all'));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [handing, { open, close }] = useDisclosure(false);
  const listed = assignments
    .filter((assignment) => show === 'all' || (show === 'late' ? assignment.overdue : isWaiting(assignment)))
    .sort((a, b) => Number(b.overdue) - Number(a.overdue));
  const movable = assignments.filter((one) => isWaiting(one) && one.can['assignments.assign']);
  // What somebody else moved meanwhile, or what is not listed, is not selected either.
  const chosen = movable.filter((one) => selected.has(one.id) && listed.includes(one));
  const select = (assignmentIds: string[], value: boolean) => {
    const next = new Set(selected);
    for (const id of assignmentIds) {
      if (value) next.add(id);
      else next.delete(id);
    }
    setSelected(next);
  };
  const longest = Math.max(...people.map(({ minutes }) => minutes));
  return (
    <Stack gap="sm" miw={0} component="section" aria-label="People">
      <Group justify="space-between" gap="xs">
        <Title order={2} fz={15}>
          People
        </Title>
        <SegmentedControl
          size="xs"
          aria-label="Which assignments"
          value={show}
          onChange={(value) => void setShow(shown.find((one) => one === value) ?? 'all')}
          data={[
            { value: 'all', label: 'All' },
            { value: 'waiting', label: 'To judge' },
            { value: 'late', label: 'Late' },
          ]}
        />
      </Group>
      {people.map((person) => (
        <PersonLoad
          key={person.user.id}
          person={person}
          longest={longest}
          listed={listed.filter(({ user }) => user.id === person.user.id)}
          movable={movable.filter(({ user }) => user.id === person.user.id)}
          selected={selected}
          onSelect={select}
        />
      ))}
      {chosen.length > 0 && (
        <SelectionBar
          label="Selected assignments"
          count={describeChosen(chosen)}
          onClear={() => setSelected(new Set())}
        >
          <Button size="xs" onClick={open}>
            Hand over {chosen.length}…
          </Button>
        </SelectionBar>
      )}
      {handing && (
        <HandOverDialog assignments={chosen} title="Hand over the selected claims" onClose={close} />
      )}
    </Stack>
  );
}

const isWaiting = ({ state, decided }: Assignment) => state !== 'submitted' && !decided;

/** "3 claims of 2 people". */
function describeChosen(chosen: Assignment[]): string {
  const [first] = chosen;
  const holders = new Set(chosen.map(({ user }) => user.id)).size;
  const claims = chosen.length === 1 ? '1 claim' : `${chosen.length} claims`;
  return holders === 1 && first ? `${claims} of ${first.user.name}` : `${claims} of ${holders} people`;
}
