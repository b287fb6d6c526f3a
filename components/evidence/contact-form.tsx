'use client';

import { Alert, Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { api } from '@/lib/client/api';
import { describeError, findConflict, findFieldError } from '@/lib/client/describe-error';
import type { Evidence } from '@/lib/contract/evidence';
import { useWorkspace } from '../shell/use-workspace';
import { useEvidenceWrites } from './use-evidence-writes';

type Contact = Evidence['contacts'][number];

interface Props {
  evidenceId: string;
  /** The line to change, most often to log the reply. */
  existing?: Contact;
  onDone: () => void;
}

/** A line of the contact log. */
export function ContactForm({ evidenceId, existing, onDone }: Props) {
  const { slug } = useWorkspace();
  const { refresh } = useEvidenceWrites();
  const form = useForm({
    initialValues: {
      whom: existing?.whom ?? '',
      channel: existing?.channel ?? '',
      askedAt: toPicker(existing?.askedAt ?? new Date().toISOString()),
      deadlineAt: toPicker(existing?.deadlineAt),
      reply: existing?.reply ?? '',
      repliedAt: toPicker(existing?.repliedAt),
    },
    validate: {
      whom: (whom) => (whom.trim() === '' ? 'Whom did you ask?' : null),
      askedAt: (askedAt) => (askedAt ? null : 'When did you ask?'),
      repliedAt: (repliedAt, { reply }) =>
        reply.trim() !== '' && !repliedAt ? 'When did the reply come?' : null,
    },
  });
  const onSuccess = () => {
    refresh();
    onDone();
  };
  const onError = (error: Error) => {
    const fault = findFieldError(error);
    if (fault) form.setFieldError(fault.field, fault.message);
    // The line that somebody else changed comes with the list; what was typed stays here.
    if (findConflict(error)) refresh();
  };
  const add = useMutation(api.evidence.addContact.mutationOptions({ onSuccess, onError }));
  const update = useMutation(api.evidence.updateContact.mutationOptions({ onSuccess, onError }));
  const { error, isPending } = existing ? update : add;
  const submit = () => {
    const { whom, channel, askedAt, deadlineAt, reply, repliedAt } = form.getValues();
    const fields = {
      workspace: slug,
      whom,
      channel,
      reply,
      askedAt: fromPicker(askedAt) ?? new Date().toISOString(),
      deadlineAt: fromPicker(deadlineAt),
      repliedAt: fromPicker(repliedAt),
    };
    if (existing) update.mutate({ ...fields, contactId: existing.id, version: existing.version });
    else add.mutate({ ...fields, evidenceId });
  };
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack>
        {error && !findFieldError(error) && <Alert color="red">{describeError(error)}</Alert>}
        <Group grow align="flex-start">
          <TextInput
            label="Whom"
            placeholder="Press office of the ministry"
            required
            maxLength={200}
            data-autofocus={existing ? undefined : true}
            {...form.getInputProps('whom')}
          />
          <TextInput
            label="How"
            placeholder="e-mail, phone…"
            maxLength={100}
            {...form.getInputProps('channel')}
          />
        </Group>
        <Group grow align="flex-start">
          <DateTimePicker label="Asked" required {...form.getInputProps('askedAt')} />
          <DateTimePicker label="Deadline" clearable {...form.getInputProps('deadlineAt')} />
        </Group>
        <Textarea
          label="Reply"
          autosize
          minRows={2}
          maxRows={12}
          maxLength={20_000}
          dir="auto"
          data-autofocus={existing ? true : undefined}
          {...form.getInputProps('reply')}
        />
        <DateTimePicker label="Replied" clearable {...form.getInputProps('repliedAt')} />
        <Group justify="flex-end">
          <Button type="submit" loading={isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The picker takes and gives local times without a zone. */
function toPicker(time: string | null | undefined): string | null {
  return time ? dayjs(time).format('YYYY-MM-DD HH:mm:ss') : null;
}

function fromPicker(time: string | null): string | null {
  return time ? dayjs(time).toISOString() : null;
}
