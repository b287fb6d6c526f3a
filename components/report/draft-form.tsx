'use client';

import { Alert, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import { describeError, findConflict, findFieldError } from '@/lib/client/describe-error';
import type { RichText } from '@/lib/domain/rich-text';
import { RichTextField } from '../editor/rich-text-field';
import { useWorkspace } from '../shell/use-workspace';
import { ConflictAlert } from '../ui/conflict-alert';

interface Draft {
  title: string;
  summary: RichText;
  method: string;
  version: number;
}

/** What an editor writes for the report: its title, a summary, how the work was done. */
export function DraftForm({ caseId, stored }: { caseId: string; stored: Draft }) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<Draft>(stored);
  const [dirty, setDirty] = useState(false);
  const change = (changed: Partial<Draft>) => {
    setDraft({ ...draft, ...changed });
    setDirty(true);
  };
  const save = useMutation(
    api.reports.updateDraft.mutationOptions({
      onSuccess: (after) => {
        setDraft((before) => ({ ...before, version: after.version }));
        setDirty(false);
        void queryClient.invalidateQueries({ queryKey: api.reports.key() });
      },
    }),
  );
  const submit = (version: number) => {
    const { title, summary, method } = draft;
    save.mutate({ workspace: slug, caseId, version, title, summary, method });
  };
  // The conflict's row is what the contract's output describes.
  const conflict = findConflict(save.error)?.current as Draft | undefined;
  const fault = findFieldError(save.error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit(draft.version);
      }}
    >
      <Stack>
        {conflict && (
          <ConflictAlert
            theirs={conflict.title}
            onKeepMine={() => submit(conflict.version)}
            onTakeTheirs={() => {
              setDraft(conflict);
              setDirty(false);
              save.reset();
            }}
          />
        )}
        {save.error && !conflict && !fault && <Alert color="red">{describeError(save.error)}</Alert>}
        <TextInput
          label="Title"
          required
          maxLength={200}
          error={fault?.field === 'title' ? fault.message : undefined}
          value={draft.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <RichTextField
          label="Summary"
          description="What the desk found, for somebody who reads nothing else."
          error={fault?.field === 'summary' ? fault.message : undefined}
          value={draft.summary}
          onChange={(summary) => change({ summary })}
          onSubmit={() => submit(draft.version)}
        />
        <Textarea
          label="How the work was done"
          description="Numbers and names are added by themselves."
          autosize
          minRows={2}
          maxRows={10}
          maxLength={10_000}
          value={draft.method}
          onChange={(event) => change({ method: event.currentTarget.value })}
        />
        <Group gap="sm">
          <Button type="submit" loading={save.isPending} disabled={!dirty}>
            Save
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {dirty ? 'Not saved yet.' : save.isSuccess ? 'Saved.' : ''}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
