'use client';

import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { describeError, findConflict, findFieldError } from '@/lib/client/describe-error';
import type { OfficeHolder } from '@/lib/contract/office-holders';
import { isPartialDate } from '@/lib/domain/partial-date';
import { ConflictAlert } from '../ui/conflict-alert';
import { describeTerm } from './describe-term';
import { useHolderWrites } from './use-holder-writes';

interface Props {
  /** Left out for a new one. */
  holder?: OfficeHolder;
  /** Opened to say when the office ended. */
  ending?: boolean;
  onDone: () => void;
}

/** Who held which office from when until when. Dates are as exact as they are known, and may be left open. */
export function HolderForm({ holder, ending = false, onDone }: Props) {
  const { workspace, create, update } = useHolderWrites();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: toValues(holder),
    validate: {
      person: (person) => (person.trim() === '' ? 'Write a name.' : null),
      office: (office) => (office.trim() === '' ? 'Write the office.' : null),
      heldFrom: checkDate,
      heldUntil: checkDate,
    },
  });
  const { error, isPending } = holder ? update : create;
  const onError = (fault: Error) => {
    const field = findFieldError(fault);
    if (field) form.setFieldError(field.field, field.message);
  };
  const save = (version?: number) => {
    const { person, office, heldFrom, heldUntil } = form.getValues();
    const fields = { person, office, heldFrom: heldFrom.trim() || null, heldUntil: heldUntil.trim() || null };
    const after = { onError, onSuccess: onDone };
    if (holder)
      update.mutate({ workspace, holderId: holder.id, version: version ?? holder.version, ...fields }, after);
    else create.mutate({ workspace, ...fields }, after);
  };
  // The conflict's row is what the contract's output describes.
  const conflict = findConflict(error)?.current as OfficeHolder | undefined;
  return (
    <form onSubmit={form.onSubmit(() => save())}>
      <Stack>
        {conflict && (
          <ConflictAlert
            theirs={
              <Text size="sm">
                {conflict.person}, {conflict.office}, {describeTerm(conflict)}
              </Text>
            }
            onKeepMine={() => save(conflict.version)}
            onTakeTheirs={() => {
              form.setValues(toValues(conflict));
              update.reset();
            }}
          />
        )}
        {error && !conflict && !findFieldError(error) && (
          <Alert color="red" role="alert">
            {describeError(error)}
          </Alert>
        )}
        <TextInput
          label="Name"
          required
          maxLength={200}
          dir="auto"
          data-autofocus={!ending || undefined}
          key={form.key('person')}
          {...form.getInputProps('person')}
        />
        <TextInput
          label="Office"
          description="As articles print it, with the country or body."
          placeholder="President of the United States"
          required
          maxLength={200}
          dir="auto"
          key={form.key('office')}
          {...form.getInputProps('office')}
        />
        <Group grow align="flex-start">
          <TextInput
            label="From"
            description="Empty where it is not known"
            placeholder="2017-01-20"
            key={form.key('heldFrom')}
            {...form.getInputProps('heldFrom')}
          />
          <TextInput
            label="Until"
            description="Empty while it is held"
            placeholder="2021-01-20"
            data-autofocus={ending || undefined}
            key={form.key('heldUntil')}
            {...form.getInputProps('heldUntil')}
          />
        </Group>
        <Group justify="flex-end">
          <Button type="submit" loading={isPending}>
            {holder ? 'Save' : 'Add to the list'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function checkDate(date: string): string | null {
  return date.trim() === '' || isPartialDate(date.trim())
    ? null
    : 'Write a date as 2025-03-14, 2025-03 or 2025.';
}

function toValues(holder: OfficeHolder | undefined) {
  return {
    person: holder?.person ?? '',
    office: holder?.office ?? '',
    heldFrom: holder?.heldFrom ?? '',
    heldUntil: holder?.heldUntil ?? '',
  };
}
