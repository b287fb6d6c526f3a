'use client';

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import { describeError, findConflict } from '@/lib/client/describe-error';
import type { Article } from '@/lib/contract/articles';
import type { Part } from '@/lib/domain/part';
import { useWorkspace } from '../shell/use-workspace';
import { PartsEditor } from './parts-editor';

interface Props {
  article: Article;
  text: string;
  parts: Part[];
  partsVersion: number;
}

/** Changes what the stretches of the newest revision are. */
export function ArticleParts({ article, text, parts, partsVersion }: Props) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<Part[]>();
  const save = useMutation(
    api.articles.setParts.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: api.articles.get.key() });
        setDraft(undefined);
      },
    }),
  );
  const mayEdit = article.can['articles.editParts'];
  return (
    <Stack gap="sm">
      {mayEdit && (
        <Text size="sm" c="dimmed">
          Select words and choose what they are, or change a whole part. The text itself never changes.
        </Text>
      )}
      {save.error && (
        <Alert color="red">
          {findConflict(save.error)
            ? 'Somebody changed the parts just now. Save again to put yours in their place.'
            : describeError(save.error)}
        </Alert>
      )}
      <PartsEditor
        text={text}
        parts={draft ?? parts}
        language={article.language}
        onChange={mayEdit ? setDraft : undefined}
      />
      {draft && (
        <Group>
          <Button
            loading={save.isPending}
            onClick={async () => {
              if (findConflict(save.error))
                await queryClient.refetchQueries({ queryKey: api.articles.get.key() });
              save.mutate({
                workspace: slug,
                articleId: article.id,
                revisionId: article.revision.id,
                version: partsVersion,
                parts: draft,
              });
            }}
          >
            Save the parts
          </Button>
          <Button variant="default" onClick={() => setDraft(undefined)}>
            Discard
          </Button>
        </Group>
      )}
    </Stack>
  );
}
