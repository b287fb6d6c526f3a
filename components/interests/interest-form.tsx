'use client';

import { Alert, Button, Group, SegmentedControl, Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { describeError, findFieldError } from '@/lib/client/describe-error';
import { listReviewers } from '../assignments/list-reviewers';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { ClaimChoice } from './claim-choice';

/** Declares that a person is to be kept off an outlet or a claim: one's own, or for editors anybody's. */
export function InterestForm({ onDone }: { onDone: () => void }) {
  const { slug: workspace, people, can } = useWorkspace();
  const viewer = useViewer();
  const queryClient = useQueryClient();
  const outlets = useQuery(api.outlets.list.queryOptions({ input: { workspace } }));
  const declare = useMutation(
    api.conflictsOfInterest.declare.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: api.conflictsOfInterest.key() });
        onDone();
      },
    }),
  );
  const form = useForm({
    initialValues: {
      userId: viewer.id,
      of: 'outlet',
      outletId: null as string | null,
      claimId: null as string | null,
      reason: '',
    },
    validate: {
      outletId: (outletId, { of }) => (of === 'outlet' && outletId === null ? 'Choose an outlet.' : null),
      claimId: (claimId, { of }) => (of === 'claim' && claimId === null ? 'Choose a claim.' : null),
      reason: (reason) => (reason.trim() === '' ? 'Say why.' : null),
    },
  });
  const forOthers = can['assignments.assign'] === true;
  const choosable = listReviewers(people).filter(({ id }) => forOthers || id === viewer.id);
  return (
    <form
      onSubmit={form.onSubmit(({ of, outletId, claimId, ...values }) =>
        declare.mutate({ workspace, ...values, ...(of === 'outlet' ? { outletId } : { claimId }) }),
      )}
    >
      <Stack>
        {declare.error && !findFieldError(declare.error) && (
          <Alert color="red">{describeError(declare.error)}</Alert>
        )}
        <Select
          label="Who"
          required
          searchable
          allowDeselect={false}
          disabled={!forOthers}
          data={choosable.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('userId')}
        />
        <SegmentedControl
          aria-label="Kept off"
          data={[
            { value: 'outlet', label: 'An outlet' },
            { value: 'claim', label: 'One claim' },
          ]}
          {...form.getInputProps('of')}
        />
        {form.values.of === 'outlet' ? (
          <Select
            label="Outlet"
            description="Claims that its articles state are not given to this person."
            required
            searchable
            nothingFoundMessage="No such outlet"
            data={(outlets.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('outletId')}
          />
        ) : (
          <ClaimChoice
            value={form.values.claimId}
            onChange={(claimId) => form.setFieldValue('claimId', claimId)}
            error={form.errors.claimId}
          />
        )}
        <Textarea
          label="Reason"
          required
          autosize
          minRows={2}
          maxLength={1000}
          {...form.getInputProps('reason')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={declare.isPending}>
            Declare
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
