'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { parseAsArrayOf, parseAsInteger, parseAsString, useQueryStates } from 'nuqs';
import { type RefObject, useMemo, useState } from 'react';
import { api } from '@/lib/client/api';
import type { Article } from '@/lib/contract/articles';
import type { Passage } from '@/lib/contract/passages';
import type { ArticleHandle } from '../editor/article-view';
import { useWorkspace } from '../shell/use-workspace';
import { isAmongMarks } from './marks-in-url';
import { stepThrough } from './step-through';
import { useArrival } from './use-arrival';
import { useCandidates } from './use-candidates';
import { useMarks } from './use-marks';
import { usePassages } from './use-passages';
import { useProgress } from './use-progress';

interface Reading {
  caseId: string;
  article: Article;
  revisionId: string;
  handle: RefObject<ArticleHandle | null>;
}

/** What one revision of an article shows, and where in it the reader is: a passage or a sentence in hand. */
export function useReading({ caseId, article, revisionId, handle }: Reading) {
  const { slug } = useWorkspace();
  const router = useRouter();
  const { id: articleId } = article;
  const input = { workspace: slug, caseId };
  const { query, passages, waiting, showWaiting, keep } = usePassages({ caseId, articleId });
  const claims = useQuery(api.claims.list.queryOptions({ input }));
  const articles = useQuery(api.articles.list.queryOptions({ input }));
  const progress = useProgress(article, revisionId);
  const [place, setPlace] = useQueryStates(
    { passage: parseAsString, at: parseAsInteger, marks: parseAsArrayOf(parseAsString) },
    { history: 'replace' },
  );
  /** The passage whose ends are being moved. */
  const [editing, setEditing] = useState<string | null>(null);

  const claimById = useMemo(
    () => new Map((claims.data ?? []).map((claim) => [claim.id, claim])),
    [claims.data],
  );
  const here = useMemo(
    () =>
      passages
        .filter(
          (passage) =>
            passage.revisionId === revisionId &&
            (place.marks === null || isAmongMarks(place.marks, passage.id)),
        )
        .sort((a, b) => a.start - b.start || b.end - a.end),
    [passages, revisionId, place.marks],
  );
  const marks = useMarks(here, claimById);
  const candidates = useCandidates({ articleId, revisionId, passages: here });
  const focused = here.find(({ id }) => id === place.passage);
  const focusedMarkIds = useMemo(
    () => (focused ? here.filter(({ claimId }) => claimId === focused.claimId).map(({ id }) => id) : []),
    [here, focused],
  );

  const getTop = () => handle.current?.getVisible().start ?? 0;
  const focus = (id: string | null) => {
    setEditing(null);
    if (id !== null) candidates.take(null);
    void setPlace({ passage: id, at: null });
  };
  const goTo = (passage: Passage | undefined) => {
    if (!passage) return;
    focus(passage.id);
    handle.current?.scrollTo(passage);
  };
  const takeCandidate = (id: string | null) => {
    const candidate = candidates.inOrder.find((one) => one.id === id);
    candidates.take(candidate?.id ?? null);
    if (!candidate) return;
    if (place.passage !== null) focus(null);
    handle.current?.scrollTo(candidate);
  };
  useArrival({ handle: handle.current, passages: here, place, position: progress.position });

  return {
    failed: query.isError,
    waiting,
    showWaiting,
    keep,
    claims: claims.data ?? [],
    claimById,
    here,
    marks,
    /** Whether the address asks for some of the marks only. */
    onlySome: place.marks !== null,
    showAll: () => void setPlace({ marks: null }),
    focused,
    focusedMarkIds,
    focus,
    goTo,
    goToId: (id: string) => goTo(here.find((passage) => passage.id === id)),
    editing,
    setEditing,
    stopEditing: () => {
      setEditing(null);
      handle.current?.focus();
    },
    candidates,
    takeCandidate,
    progress,
    labelOf: (id: string) => articles.data?.find((one) => one.id === id)?.label ?? 'another article',
    stepPassage: (by: 1 | -1) => goTo(stepThrough(here, { current: focused, by, from: getTop() })),
    stepCandidate: (by: 1 | -1) => {
      candidates.show();
      const next = stepThrough(candidates.inOrder, { current: candidates.inHand, by, from: getTop() });
      if (next) takeCandidate(next.id);
    },
    stepArticle: (by: 1 | -1) => {
      const order = articles.data ?? [];
      const next = order[order.findIndex(({ id }) => id === articleId) + by];
      if (next) router.push(`/w/${slug}/cases/${caseId}/articles/${next.id}`);
    },
  };
}
