'use client';

import { Button, Group, MultiSelect, Stack, Textarea } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useState } from 'react';
import { useWorkspace } from '../shell/use-workspace';
import { toDueAt } from './due-date';
import { listReviewers } from './list-reviewers';
import { useAssignmentWrites } from './use-assignment-writes';

interface Props {
  caseId: string;
  claimIds: string[];
  /** People who hold all of these claims already; they are not offered. */
  holders?: string[];
  onDone: () => void;
}

/** Gives claims to one or more people, with a due date and a note. */
export function AssignForm({ caseId, claimIds, holders = [], onDone }: Props) {
  const { slug, people } = useWorkspace();
  const { assign } = useAssignmentWrites(caseId);
  const [userIds, setUserIds] = useState<string[]>([]);
  const [day, setDay] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const submit = () =>
    assign.mutate(
      {
        workspace: slug,
        caseId,
        pairs: claimIds.flatMap((claimId) => userIds.map((userId) => ({ claimId, userId }))),
        dueAt: toDueAt(day),
        note,
      },
      { onSuccess: onDone },
    );
  return (
    <Stack gap="sm">
      <MultiSelect
        label={claimIds.length === 1 ? 'Reviewers' : `Reviewers of ${claimIds.length} claims`}
        placeholder={userIds.length === 0 ? 'Choose people' : undefined}
        data={listReviewers(people)
          .filter(({ id }) => !holders.includes(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={userIds}
        onChange={setUserIds}
        searchable
        hidePickedOptions
        data-autofocus
        comboboxProps={{ withinPortal: false }}
      />
      <DatePickerInput
        label="Due"
        placeholder="No due date"
        valueFormat="ddd D MMM YYYY"
        clearable
        value={day}
        onChange={setDay}
        popoverProps={{ withinPortal: false }}
      />
      <Textarea
        label="Note"
        placeholder="What to look at"
        autosize
        minRows={1}
        maxRows={4}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button size="xs" disabled={userIds.length === 0} loading={assign.isPending} onClick={submit}>
          Assign
        </Button>
      </Group>
    </Stack>
  );
}
