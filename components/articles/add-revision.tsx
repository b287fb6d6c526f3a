'use client';

import { Alert, Button, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import { describeError } from '@/lib/client/describe-error';
import { useWorkspace } from '../shell/use-workspace';

/** A corrected text of the article. The old one stays; passages are found again, and what moved is listed. */
export function AddRevision({ articleId, text }: { articleId: string; text: string }) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<string>();
  const add = useMutation(
    api.articles.addRevision.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: api.articles.key() });
        void queryClient.invalidateQueries({ queryKey: api.passages.key() });
        setDraft(undefined);
      },
    }),
  );
  if (draft === undefined) {
    return (
      <Stack gap="xs" align="flex-start">
        {add.data && (
          <Alert color="gray" role="status">
            The revision is added. {describeTally(add.data)}
          </Alert>
        )}
        <Button variant="default" onClick={() => setDraft(text)}>
          Add a revision
        </Button>
      </Stack>
    );
  }
  return (
    <Stack gap="sm">
      <Textarea
        label="Text of the new revision"
        description="The whole text as it is published now. The old revision stays as it is."
        autosize
        minRows={10}
        maxRows={30}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        styles={{ input: { fontFamily: 'var(--serif)', fontSize: 15 } }}
      />
      {add.error && <Alert color="red">{describeError(add.error)}</Alert>}
      <Text size="sm" c="dimmed">
        Every passage is looked for in the new text. What stands where it stood is kept; what moved, changed
        or is gone waits for somebody to confirm it.
      </Text>
      <Stack gap="xs" align="flex-start">
        <Button
          loading={add.isPending}
          disabled={draft === text || draft.trim() === ''}
          onClick={() => add.mutate({ workspace: slug, articleId, text: draft })}
        >
          Add the revision
        </Button>
        <Button variant="subtle" color="gray" onClick={() => setDraft(undefined)}>
          Cancel
        </Button>
      </Stack>
    </Stack>
  );
}

function describeTally({
  exact,
  moved,
  fuzzy,
  lost,
}: {
  exact: number;
  moved: number;
  fuzzy: number;
  lost: number;
}): string {
  const facts = [
    exact > 0 && `${exact} stand where they stood`,
    moved > 0 && `${moved} moved`,
    fuzzy > 0 && `${fuzzy} changed`,
    lost > 0 && `${lost} were not found`,
  ].filter(Boolean);
  return facts.length === 0
    ? 'There were no passages to find again.'
    : `Of the passages, ${facts.join(', ')}.`;
}
