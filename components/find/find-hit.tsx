'use client';

import { Anchor, Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { api } from '@/lib/client/api';
import { describeVoice } from '@/lib/domain/voice';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';
import classes from './find-hit.module.css';

interface Props {
  caseId: string;
  claimId: string | null;
  articleId: string;
  revisionId: string;
  hit: {
    start: number;
    end: number;
    before: string;
    match: string;
    after: string;
    sentence: { start: number; end: number };
    statement: string;
    marked: boolean;
  };
  mayMark: boolean;
}

/** A hit with its context. Marking takes the sentence; its ends can be moved in the article. */
export function FindHit({ caseId, claimId, articleId, revisionId, hit, mayMark }: Props) {
  const { slug: workspace } = useWorkspace();
  const queryClient = useQueryClient();
  const refresh = () => {
    for (const queryKey of [
      api.articles.key(),
      api.passages.key(),
      api.claims.key(),
      api.compare.key(),
      api.origins.key(),
    ]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };
  const remove = useMutation(api.passages.remove.mutationOptions({ onSuccess: refresh, onError: showError }));
  const mark = useMutation(
    api.passages.create.mutationOptions({
      onError: showError,
      onSuccess: (passage) => {
        refresh();
        showUndo({
          message: `Marked. ${describeVoice(passage)}.`,
          undo: () =>
            remove.mutate({ workspace, passageId: passage.id, version: passage.version, removed: true }),
        });
      },
    }),
  );
  const create = useMutation(api.claims.create.mutationOptions({ onError: showError, onSuccess: refresh }));
  const place = { articleId, revisionId, ...hit.sentence };
  return (
    <li className={classes.hit}>
      <Text className={classes.words}>
        {hit.before}
        <mark>{hit.match}</mark>
        {hit.after}
      </Text>
      <Group gap="xs">
        {hit.marked && (
          <Text size="xs" c="dimmed">
            marked
          </Text>
        )}
        {mayMark && claimId !== null && !hit.marked && (
          <Button
            size="compact-xs"
            variant="light"
            loading={mark.isPending}
            onClick={() => mark.mutate({ workspace, claimId, ...place })}
          >
            Mark
          </Button>
        )}
        {mayMark && claimId === null && !hit.marked && (
          <Button
            size="compact-xs"
            variant="light"
            loading={create.isPending}
            onClick={() =>
              create.mutate({
                workspace,
                caseId,
                statement: hit.statement,
                passage: place,
              })
            }
          >
            New claim
          </Button>
        )}
        <Anchor
          component={Link}
          href={`/w/${workspace}/cases/${caseId}/articles/${articleId}?at=${hit.start}`}
          size="xs"
        >
          Show
        </Anchor>
      </Group>
    </li>
  );
}
