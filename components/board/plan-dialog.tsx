'use client';

import { Alert, Button, Group, MultiSelect, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import { describeError } from '@/lib/client/describe-error';
import { isAtLeast } from '@/lib/domain/role';
import { toDueAt } from '../assignments/due-date';
import { listReviewers } from '../assignments/list-reviewers';
import { useAssignmentWrites } from '../assignments/use-assignment-writes';
import { useWorkspace } from '../shell/use-workspace';
import { PlanView } from './plan-view';

/** "Give each open claim to k reviewers, evenly by reading minutes": shows the plan, and assigns it when one agrees. */
export function PlanDialog({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { slug, people } = useWorkspace();
  const reviewers = listReviewers(people);
  const [perClaim, setPerClaim] = useState(2);
  const [userIds, setUserIds] = useState(
    reviewers.filter(({ role }) => !isAtLeast(role, 'editor')).map(({ id }) => id),
  );
  const [day, setDay] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const plan = useMutation(api.assignments.plan.mutationOptions());
  const { assign } = useAssignmentWrites(caseId);
  const rows = plan.data?.rows ?? [];
  const apply = () =>
    assign.mutate(
      {
        workspace: slug,
        caseId,
        pairs: rows.map(({ claimId, userId }) => ({ claimId, userId })),
        dueAt: toDueAt(day),
        note,
      },
      { onSuccess: onDone },
    );
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        Each open claim goes to so many reviewers, evenly by the minutes it takes to read the articles that
        state it. Who holds a claim keeps it. Nothing is assigned before you agree.
      </Text>
      <Group align="flex-start" gap="sm">
        <NumberInput
          label="Reviewers a claim"
          w={140}
          min={1}
          max={10}
          allowDecimal={false}
          clampBehavior="strict"
          value={perClaim}
          onChange={(value) => {
            setPerClaim(Math.max(1, Number(value)));
            plan.reset();
          }}
          data-autofocus
        />
        <MultiSelect
          label="Among"
          flex={1}
          miw={220}
          data={reviewers.map(({ id, name }) => ({ value: id, label: name }))}
          value={userIds}
          onChange={(chosen) => {
            setUserIds(chosen);
            plan.reset();
          }}
          error={userIds.length === 0 ? 'Choose at least one person.' : undefined}
        />
        <Button
          mt={24}
          variant={plan.data ? 'default' : 'filled'}
          loading={plan.isPending}
          disabled={userIds.length === 0}
          onClick={() => plan.mutate({ workspace: slug, caseId, reviewersPerClaim: perClaim, userIds })}
        >
          Show the plan
        </Button>
      </Group>
      {plan.error && (
        <Alert color="red" role="alert">
          {describeError(plan.error)}
        </Alert>
      )}
      {plan.data && <PlanView plan={plan.data} />}
      {rows.length > 0 && (
        <>
          <Group align="flex-start" gap="sm">
            <DatePickerInput
              label="Due"
              placeholder="No due date"
              valueFormat="ddd D MMM YYYY"
              clearable
              w={200}
              value={day}
              onChange={setDay}
            />
            <Textarea
              label="Note"
              flex={1}
              miw={220}
              autosize
              minRows={1}
              maxLength={1000}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="subtle" onClick={onDone}>
              Cancel
            </Button>
            <Button loading={assign.isPending} onClick={apply}>
              {rows.length === 1 ? 'Make this assignment' : `Make these ${rows.length} assignments`}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
