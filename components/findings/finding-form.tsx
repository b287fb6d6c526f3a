'use client';

import { Alert, Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { describeError, findConflict, findFieldError } from '@/lib/client/describe-error';
import { markJudgementsStale } from '@/lib/client/mark-judgements-stale';
import type { Finding } from '@/lib/contract/verdicts';
import { type FindingKind, findingKinds } from '@/lib/domain/decision';
import { useWorkspace } from '../shell/use-workspace';
import { ConflictAlert } from '../ui/conflict-alert';
import { findingLabels } from './finding-labels';

interface Props {
  /** The finding to change; left out for a new one. */
  finding?: Finding;
  /** The articles a new finding can be about. */
  articles: { id: string; label: string }[];
  onDone: () => void;
}

/** What an article says and what holds instead. */
export function FindingForm({ finding, articles, onDone }: Props) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: toValues(finding, articles[0]?.id ?? ''),
    validate: {
      articleId: (articleId) => (finding || articleId !== '' ? null : 'Choose an article.'),
      says: (says) => (says.trim() === '' ? 'Write what the article says.' : null),
      holds: (holds) => (holds.trim() === '' ? 'Write what holds.' : null),
    },
  });
  const onSuccess = async () => {
    await markJudgementsStale(queryClient);
    onDone();
  };
  const onError = (error: Error) => {
    const fault = findFieldError(error);
    if (fault) form.setFieldError(fault.field, fault.message);
  };
  const create = useMutation(api.findings.create.mutationOptions({ onSuccess, onError }));
  const update = useMutation(api.findings.update.mutationOptions({ onSuccess, onError }));
  const { error, isPending } = finding ? update : create;
  // The conflict's row is what the contract's output describes.
  const conflict = findConflict(error)?.current as Finding | undefined;
  const save = (version?: number) => {
    const { articleId, ...fields } = form.getValues();
    if (finding) {
      update.mutate({
        workspace: slug,
        findingId: finding.id,
        version: version ?? finding.version,
        ...fields,
      });
    } else create.mutate({ workspace: slug, articleId, ...fields });
  };
  return (
    <form onSubmit={form.onSubmit(() => save())}>
      <Stack gap="sm">
        {conflict && (
          <ConflictAlert
            theirs={`${conflict.says} → ${conflict.holds}`}
            onKeepMine={() => save(conflict.version)}
            onTakeTheirs={() => {
              form.setValues(toValues(conflict, ''));
              void markJudgementsStale(queryClient);
              update.reset();
            }}
          />
        )}
        {error && !conflict && !findFieldError(error) && <Alert color="red">{describeError(error)}</Alert>}
        {!finding && (
          <Select
            label="Article"
            data={articles.map(({ id, label }) => ({ value: id, label }))}
            allowDeselect={false}
            key={form.key('articleId')}
            {...form.getInputProps('articleId')}
          />
        )}
        <Select
          label="What is wrong"
          data={findingKinds.map((kind) => ({ value: kind, label: findingLabels[kind] }))}
          allowDeselect={false}
          key={form.key('kind')}
          {...form.getInputProps('kind')}
        />
        <TextInput
          label="The article says"
          required
          maxLength={500}
          data-autofocus
          key={form.key('says')}
          {...form.getInputProps('says')}
        />
        <TextInput
          label="What holds"
          required
          maxLength={500}
          key={form.key('holds')}
          {...form.getInputProps('holds')}
        />
        <Textarea
          label="Note"
          placeholder="What you would write to the outlet"
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          key={form.key('note')}
          {...form.getInputProps('note')}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={isPending}>
            {finding ? 'Save' : 'Note it'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function toValues(finding: Finding | undefined, articleId: string) {
  return {
    articleId: finding?.articleId ?? articleId,
    kind: finding?.kind ?? ('date' satisfies FindingKind as FindingKind),
    says: finding?.says ?? '',
    holds: finding?.holds ?? '',
    note: finding?.note ?? '',
  };
}
