'use client';

import { Alert, Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useMutation } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import { describeError, findConflict } from '@/lib/client/describe-error';
import type { Assignment } from '@/lib/contract/assignments';
import { useWorkspace } from '../shell/use-workspace';
import { ConflictAlert } from '../ui/conflict-alert';
import { describeDue, toDueAt, toDueDay } from './due-date';
import { listReviewers } from './list-reviewers';
import { useAssignmentWrites } from './use-assignment-writes';

/** Changes who holds a claim, until when, and the note. */
export function AssignmentForm({ assignment, onDone }: { assignment: Assignment; onDone: () => void }) {
  const { slug, people } = useWorkspace();
  const { refresh } = useAssignmentWrites(assignment.caseId);
  const [userId, setUserId] = useState(assignment.user.id);
  const [day, setDay] = useState(toDueDay(assignment.dueAt));
  const [note, setNote] = useState(assignment.note);
  const update = useMutation(
    api.assignments.update.mutationOptions({
      onSuccess: async () => {
        await refresh();
        onDone();
      },
    }),
  );
  // The conflict's row is what the contract's output describes.
  const conflict = findConflict(update.error)?.current as Assignment | undefined;
  const save = (version: number) =>
    update.mutate({
      workspace: slug,
      assignmentId: assignment.id,
      version,
      userId,
      // A day that was not touched keeps its hour.
      dueAt: day === toDueDay(assignment.dueAt) ? undefined : toDueAt(day),
      note,
    });
  return (
    <Stack gap="sm">
      {conflict && (
        <ConflictAlert
          theirs={[
            conflict.dueAt ? describeDue(dayjs(conflict.dueAt), new Date()) : 'no due date',
            conflict.note,
          ]
            .filter(Boolean)
            .join(' · ')}
          onKeepMine={() => save(conflict.version)}
          onTakeTheirs={() => {
            void refresh();
            onDone();
          }}
        />
      )}
      {update.error && !conflict && (
        <Alert color="red" role="alert">
          {describeError(update.error)}
        </Alert>
      )}
      <Select
        label="Reviewer"
        data={listReviewers(people).map(({ id, name }) => ({ value: id, label: name }))}
        value={userId}
        onChange={(chosen) => setUserId(chosen ?? assignment.user.id)}
        allowDeselect={false}
        searchable
      />
      <DatePickerInput
        label="Due"
        placeholder="No due date"
        valueFormat="ddd D MMM YYYY"
        clearable
        value={day}
        onChange={setDay}
      />
      <Textarea
        label="Note"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
        <Button loading={update.isPending} onClick={() => save(assignment.version)}>
          {userId === assignment.user.id ? 'Save' : 'Reassign'}
        </Button>
      </Group>
    </Stack>
  );
}
