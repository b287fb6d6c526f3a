'use client';

import {
  Alert,
  Button,
  Checkbox,
  Collapse,
  Group,
  Select,
  Stack,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { describeError, findConflict, findFieldError } from '@/lib/client/describe-error';
import type { ClaimRow } from '@/lib/contract/claims';
import { type ClaimKind, claimKinds, type Detail } from '@/lib/domain/claim';
import { claimKindWords } from '@/lib/domain/claim-words';
import { isPartialDate } from '@/lib/domain/partial-date';
import { useWorkspace } from '../shell/use-workspace';
import { ConflictAlert } from '../ui/conflict-alert';
import { DetailsInput } from './details-input';

interface Props {
  caseId: string;
  /** The claim to change; left out for a new one. */
  existing?: ClaimRow;
  onDone: (saved: ClaimRow) => void;
}

/** A claim to write or to change. Only the statement is required; the rest can come when it is known. */
export function ClaimForm({ caseId, existing, onDone }: Props) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const [more, { toggle }] = useDisclosure(existing !== undefined);
  const form = useForm({
    initialValues: toValues(existing),
    validate: {
      statement: (statement) => (statement.trim() === '' ? 'Write the claim as one statement.' : null),
      asOf: (date) =>
        date === '' || isPartialDate(date) ? null : 'Write a date as 2025-03-14, 2025-03 or 2025.',
    },
  });
  const saved = (claim: ClaimRow) => {
    void queryClient.invalidateQueries({ queryKey: api.claims.key() });
    onDone(claim);
  };
  const onError = (error: Error) => {
    const fault = findFieldError(error);
    if (fault) form.setFieldError(fault.field, fault.message);
  };
  const create = useMutation(
    api.claims.create.mutationOptions({ onSuccess: ({ claim }) => saved(claim), onError }),
  );
  const update = useMutation(api.claims.update.mutationOptions({ onSuccess: saved, onError }));
  const { error, isPending } = existing ? update : create;
  const submit = (version = existing?.version) => {
    const { asOf, checkableReason, ...rest } = form.getValues();
    const fields = { ...rest, asOf: asOf || null, checkableReason: checkableReason || null };
    if (existing && version !== undefined)
      update.mutate({ workspace: slug, claimId: existing.id, version, ...fields });
    else create.mutate({ workspace: slug, caseId, ...fields });
  };
  // The conflict's row is what the contract's output describes.
  const conflict = findConflict(error)?.current as ClaimRow | undefined;
  return (
    <form onSubmit={form.onSubmit(() => submit())}>
      <Stack>
        {conflict && (
          <ConflictAlert
            theirs={conflict.statement}
            onKeepMine={() => submit(conflict.version)}
            onTakeTheirs={() => {
              form.setValues(toValues(conflict));
              update.reset();
            }}
          />
        )}
        {error && !conflict && !findFieldError(error) && <Alert color="red">{describeError(error)}</Alert>}
        <Textarea
          label="Statement"
          description="One statement that stands on its own. Where articles differ in a detail, word it so that none of them is right by its wording."
          required
          autosize
          minRows={2}
          maxLength={1000}
          dir="auto"
          data-autofocus
          {...form.getInputProps('statement')}
        />
        {!existing && (
          <Button variant="subtle" size="compact-sm" w="fit-content" onClick={toggle} aria-expanded={more}>
            {more ? 'Only the statement' : 'Date, kind, topics and details'}
          </Button>
        )}
        <Collapse expanded={more}>
          <Stack>
            <Group grow align="flex-start">
              <TextInput
                label="As of"
                description="The date it is to be true on"
                placeholder="2025-03-14"
                {...form.getInputProps('asOf')}
              />
              <Select
                label="Kind"
                description="What has to be checked"
                data={claimKinds.map((kind) => ({ value: kind, label: claimKindWords[kind] }))}
                allowDeselect={false}
                {...form.getInputProps('kind')}
              />
            </Group>
            <TagsInput
              label="Topics"
              placeholder="Type and press Enter"
              maxTags={20}
              {...form.getInputProps('tags')}
            />
            <Stack gap={6}>
              <Checkbox
                label="It can be checked"
                {...form.getInputProps('checkable', { type: 'checkbox' })}
              />
              <TextInput
                aria-label="Why it can or cannot be checked"
                placeholder={form.values.checkable ? 'How (optional)' : 'Why not? An opinion, a forecast…'}
                maxLength={500}
                {...form.getInputProps('checkableReason')}
              />
            </Stack>
            <DetailsInput
              value={form.values.details}
              onChange={(details) => form.setFieldValue('details', details)}
            />
          </Stack>
        </Collapse>
        <Group justify="flex-end">
          <Button type="submit" loading={isPending}>
            {existing ? 'Save' : 'Write the claim'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function toValues(existing: ClaimRow | undefined) {
  return {
    statement: existing?.statement ?? '',
    asOf: existing?.asOf ?? '',
    kind: existing?.kind ?? ('event' satisfies ClaimKind as ClaimKind),
    checkable: existing?.checkable ?? true,
    checkableReason: existing?.checkableReason ?? '',
    tags: existing?.tags ?? [],
    details: existing?.details ?? ([] as Detail[]),
  };
}
