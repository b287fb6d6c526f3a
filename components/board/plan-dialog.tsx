'use client';

import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import { describeError } from '@/lib/client/describe-error';
import { isAtLeast } from '@/lib/domain/role';
import { toDueAt } from '../assignments/due-date';
import { listReviewers } from '../assignments/list-reviewers';
import { useWorkspace } from '../shell/use-workspace';
import { PlanRules, type Rules } from './plan-rules';
import { PlanView } from './plan-view';
import { useApplyPlan } from './use-apply-plan';

/** Plans who checks which claim by a few rules: shows the plan, and assigns it when one agrees. */
export function PlanDialog({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { slug, people } = useWorkspace();
  const reviewers = listReviewers(people);
  const [rules, setRules] = useState<Rules>({
    userIds: reviewers.filter(({ role }) => !isAtLeast(role, 'editor')).map(({ id }) => id),
    reviewersPerClaim: 2,
    of: { outletIds: [], tags: [] },
    only: [],
    overlap: null,
  });
  const [day, setDay] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const plan = useMutation(api.assignments.plan.mutationOptions());
  const apply = useApplyPlan({ caseId, onDone });
  const asked = { ...rules, workspace: slug, caseId };
  const change = (changed: Partial<Rules>) => {
    setRules({ ...rules, ...changed });
    plan.reset();
    apply.reset();
  };
  const look = () => {
    apply.reset();
    plan.mutate(asked);
  };
  const count = plan.data?.rows.length ?? 0;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        Every free place of the open claims goes to somebody, evenly by the minutes it takes to read the
        articles that state them, and nobody gets two places of one claim. Who holds a claim keeps it. Nothing
        is assigned before you agree.
      </Text>
      <PlanRules caseId={caseId} rules={rules} onChange={change} />
      <Group justify="flex-end">
        <Button
          variant={plan.data ? 'default' : 'filled'}
          loading={plan.isPending}
          disabled={rules.userIds.length === 0}
          onClick={look}
        >
          {apply.error ? 'Look at the plan again' : 'Show the plan'}
        </Button>
      </Group>
      {[plan.error, apply.error].map(
        (error) =>
          error && (
            <Alert key={error.message} color="red" role="alert">
              {describeError(error)}
            </Alert>
          ),
      )}
      {plan.data && <PlanView plan={plan.data} />}
      {plan.data && (count > 0 || (plan.data.overlap?.single.length ?? 0) > 0) && (
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
            <Button
              loading={apply.isPending}
              onClick={() => apply.mutate({ ...asked, basis: plan.data.basis, dueAt: toDueAt(day), note })}
            >
              {count === 1 ? 'Make this assignment' : `Make these ${count} assignments`}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
