'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, client } from '@/lib/client/api';
import type { Passage } from '@/lib/contract/passages';
import { useLiveActivities } from '../live/live-context';
import { useWorkspace } from '../shell/use-workspace';

/** What happens to passages of an article as these activities tell. */
const touching = ['passage.', 'anchor.', 'claim.merged', 'claim.split', 'claim.move_undone', 'revision.'];

/**
 * The passages of an article. What others do does not move the page of somebody who is reading: it waits until it is
 * asked for, and is counted meanwhile. One's own changes show at once.
 */
export function usePassages({ caseId, articleId }: { caseId: string; articleId: string }) {
  const { slug: workspace } = useWorkspace();
  const queryClient = useQueryClient();
  const options = api.passages.listForArticle.queryOptions({ input: { workspace, articleId } });
  const query = useQuery(options);
  const [waiting, setWaiting] = useState<Passage[]>();
  const latest = useRef(0);

  useLiveActivities((activities) => {
    const here = activities.filter(
      (activity) =>
        touching.some((kind) => activity.kind.startsWith(kind)) &&
        (activity.articleId === articleId || (activity.articleId === null && activity.caseId === caseId)),
    );
    if (here.length === 0) return;
    latest.current += 1;
    const turn = latest.current;
    client.passages.listForArticle({ workspace, articleId }).then(
      (fresh) => {
        if (turn === latest.current) setWaiting(fresh);
      },
      // The next activity, or opening the article again, asks anew.
      () => undefined,
    );
  });

  const shown = query.data ?? [];
  return {
    query,
    passages: shown,
    /** How many marks wait to be shown. */
    waiting: waiting ? countDifferences(shown, waiting) : 0,
    showWaiting: () => {
      if (waiting) queryClient.setQueryData(options.queryKey, waiting);
      setWaiting(undefined);
    },
    /** Puts one's own new or changed passage on the page, or takes a removed one away. */
    keep: (passage: Passage) => {
      queryClient.setQueryData(options.queryKey, (before = []) => {
        const others = before.filter(({ id }) => id !== passage.id);
        return passage.removedAt === null && passage.articleId === articleId ? [...others, passage] : others;
      });
      setWaiting(
        (before) =>
          before && [
            ...before.filter(({ id }) => id !== passage.id),
            ...(passage.removedAt ? [] : [passage]),
          ],
      );
    },
  };
}

function countDifferences(shown: Passage[], waiting: Passage[]): number {
  const before = new Map(shown.map(({ id, version }) => [id, version]));
  const after = new Set(waiting.map(({ id }) => id));
  const changed = waiting.filter(({ id, version }) => before.get(id) !== version).length;
  return changed + shown.filter(({ id }) => !after.has(id)).length;
}
