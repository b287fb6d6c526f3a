'use client';

import { Alert, Button, Group, Select, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { describeError, findConflict, findFieldError } from '@/lib/client/describe-error';
import type { Case } from '@/lib/contract/cases';
import { useWorkspace } from '../shell/use-workspace';
import { ConflictAlert } from '../ui/conflict-alert';
import { languages } from '../ui/languages';

interface Props {
  /** The case to change; left out for a new one. */
  existing?: Case;
  onDone: (saved: Case) => void;
}

/** The particulars of a case, for a new one and for changing one. */
export function CaseForm({ existing, onDone }: Props) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: toValues(existing, workspace.defaultScaleId),
    validate: {
      title: (title) => (title.trim() === '' ? 'Write a title.' : null),
      eventDate: (date) =>
        date === '' || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)
          ? null
          : 'Write a date as 2025-03-14, 2025-03 or 2025.',
    },
  });
  const saved = (result: Case) => {
    queryClient.setQueryData(
      api.cases.get.queryKey({ input: { workspace: workspace.slug, caseId: result.id } }),
      result,
    );
    void queryClient.invalidateQueries({ queryKey: api.cases.key() });
    onDone(result);
  };
  const onError = (error: Error) => {
    const fault = findFieldError(error);
    if (fault) form.setFieldError(fault.field, fault.message);
  };
  const create = useMutation(api.cases.create.mutationOptions({ onSuccess: saved, onError }));
  const update = useMutation(api.cases.update.mutationOptions({ onSuccess: saved, onError }));
  const { error, isPending } = existing ? update : create;

  const submit = (version: number | undefined) => {
    const { title, about, eventDate, language, scaleId, training } = form.getValues();
    const input = {
      workspace: workspace.slug,
      title,
      about,
      eventDate: eventDate || null,
      language,
      scaleId: scaleId ?? undefined,
      training,
    };
    if (existing) update.mutate({ ...input, caseId: existing.id, version: version ?? existing.version });
    else create.mutate(input);
  };
  // The conflict's row is what the contract's output describes.
  const conflict = findConflict(error)?.current as Case | undefined;
  const scales = workspace.scales.filter(({ usable, id }) => usable || id === existing?.scaleId);

  return (
    <form onSubmit={form.onSubmit(() => submit(undefined))}>
      <Stack>
        {conflict && (
          <ConflictAlert
            theirs={`${conflict.title} ${conflict.about}`}
            onKeepMine={() => submit(conflict.version)}
            onTakeTheirs={() => {
              form.setValues(toValues(conflict, workspace.defaultScaleId));
              update.reset();
            }}
          />
        )}
        {error && !conflict && !findFieldError(error) && <Alert color="red">{describeError(error)}</Alert>}
        <TextInput
          label="Title"
          required
          maxLength={200}
          data-autofocus
          key={form.key('title')}
          {...form.getInputProps('title')}
        />
        <Textarea
          label="What it is about"
          description="One or two sentences that a colleague who joins tomorrow would need."
          autosize
          minRows={2}
          maxRows={8}
          key={form.key('about')}
          {...form.getInputProps('about')}
        />
        <Group grow align="flex-start">
          <TextInput
            label="Date of the event"
            placeholder="2025-03-14"
            description="As exactly as it is known"
            key={form.key('eventDate')}
            {...form.getInputProps('eventDate')}
          />
          <Select
            label="Language"
            description="Of most of the articles"
            data={languages}
            searchable
            allowDeselect={false}
            key={form.key('language')}
            {...form.getInputProps('language')}
          />
        </Group>
        <Select
          label="Rating scale"
          data={scales.map(({ id, name, version }) => ({
            value: id,
            label: version > 1 ? `${name} (version ${version})` : name,
          }))}
          allowDeselect={false}
          key={form.key('scaleId')}
          {...form.getInputProps('scaleId')}
        />
        <Switch
          label="A training case"
          description="Newcomers judge its claims and see the known verdict afterwards. It has no verdicts, decisions or reports."
          key={form.key('training')}
          {...form.getInputProps('training', { type: 'checkbox' })}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isPending}>
            {existing ? 'Save' : 'Create the case'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function toValues(existing: Case | undefined, defaultScaleId: string | null) {
  return {
    title: existing?.title ?? '',
    about: existing?.about ?? '',
    eventDate: existing?.eventDate ?? '',
    language: existing?.language ?? 'en',
    scaleId: existing?.scaleId ?? defaultScaleId,
    training: existing?.training ?? false,
  };
}
