'use client';

import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api } from '@/lib/client/api';
import type { Candidate } from '@/lib/contract/analysis';
import type { TextRange } from '@/lib/domain/revision-text';
import { useWorkspace } from '../shell/use-workspace';

/** A sentence worth checking that nobody whom the viewer may see has marked yet. */
export interface OpenCandidate extends Candidate {
  id: string;
}

export type Candidates = ReturnType<typeof useCandidates>;

interface Place {
  articleId: string;
  revisionId: string;
  /** What is marked in the article already. */
  passages: readonly TextRange[];
}

/** The sentences worth checking of an article, shown or hidden as this person left it, with one of them in hand. */
export function useCandidates({ articleId, revisionId, passages }: Place) {
  const { slug: workspace } = useWorkspace();
  const [shown, setShown] = useLocalStorage({ key: 'worth-checking', defaultValue: false });
  const [inHandId, setInHand] = useState<string | null>(null);
  const [hoveredId, setHovered] = useState<string | null>(null);
  const query = useQuery(
    api.compare.candidates.queryOptions({ input: { workspace, articleId }, enabled: shown }),
  );
  const found = query.data;
  const ranked = useMemo(() => {
    if (!shown || found?.revisionId !== revisionId) return [];
    return found.candidates
      .filter(({ start, end }) => !passages.some((passage) => passage.start < end && passage.end > start))
      .map((candidate): OpenCandidate => ({ ...candidate, id: `candidate:${candidate.start}` }));
  }, [shown, found, revisionId, passages]);
  const inOrder = useMemo(() => ranked.toSorted((a, b) => a.start - b.start), [ranked]);
  const inHand = ranked.find(({ id }) => id === inHandId);
  return {
    query,
    shown,
    toggle: () => {
      setInHand(null);
      setShown(!shown);
    },
    show: () => setShown(true),
    /** The most worth checking first. */
    ranked,
    /** As they stand in the text. */
    inOrder,
    inHand,
    /** What the card is about: the one in hand, else the one under the pointer. */
    inView: inHand ?? ranked.find(({ id }) => id === hoveredId),
    take: setInHand,
    hover: setHovered,
    /** Nothing was read yet, or of an older revision. */
    isWaiting: shown && (query.isPending || (found !== undefined && found.revisionId !== revisionId)),
  };
}
