'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '@/lib/client/api';
import type { Article } from '@/lib/contract/articles';
import { useViewer, useWorkspace } from '../shell/use-workspace';

/** A position is kept when reading pauses, not with every scroll. */
const PAUSE_MS = 2_000;

/** Keeps how far this reviewer has read the article. "Read to the end" is said by a person, never guessed. */
export function useProgress(article: Article, revisionId: string) {
  const { slug: workspace } = useWorkspace();
  const viewer = useViewer();
  const queryClient = useQueryClient();
  const set = useMutation(
    api.articles.setProgress.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.articles.list.key() }),
    }),
  );
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const furthest = useRef(0);
  const own = article.readers.find(({ userId, stale }) => userId === viewer.id && !stale);
  const mayRead = article.can['progress.set'] === true;
  const { mutate } = set;
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    /** Where this person stopped last time. */
    position: own?.position ?? 0,
    read: own?.status === 'read' || set.data?.status === 'read',
    mayRead,
    saw: (end: number) => {
      if (!mayRead || end <= furthest.current) return;
      furthest.current = end;
      clearTimeout(timer.current);
      timer.current = setTimeout(
        () =>
          mutate({
            workspace,
            articleId: article.id,
            revisionId,
            status: 'begun',
            position: furthest.current,
          }),
        PAUSE_MS,
      );
    },
    readToEnd: (length: number) => {
      clearTimeout(timer.current);
      if (mayRead) mutate({ workspace, articleId: article.id, revisionId, status: 'read', position: length });
    },
  };
}
