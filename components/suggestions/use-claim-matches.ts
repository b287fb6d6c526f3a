'use client';

import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '@/lib/client/api';
import type { Match, Suggestion } from '@/lib/contract/suggestions';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';
import { findCurrent, keyOf, stepCurrent } from './match-order';
import { useSuggestionWrites } from './use-suggestion-writes';

export type ClaimMatches = ReturnType<typeof useClaimMatches>;

/**
 * Where else a claim seems to be stated, with one of the sentences in hand. An answered sentence leaves at once, so that
 * the next key is for the next sentence; it comes back when the answer fails or is taken back.
 */
export function useClaimMatches(claimId: string) {
  const { slug: workspace } = useWorkspace();
  const query = useQuery(api.suggestions.forClaim.queryOptions({ input: { workspace, claimId } }));
  const { accept, reject, undo } = useSuggestionWrites();
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<string | null>(null);
  const last = useRef<{ suggestion: Suggestion; match: Match }>(undefined);

  const matches = (query.data?.matches ?? []).filter((match) => !answered.has(keyOf(match)));
  const current = findCurrent(matches, chosen);

  const leave = (match: Match) => {
    setAnswered((before) => new Set(before).add(keyOf(match)));
    setChosen(stepCurrent(matches, keyOf(match)));
  };
  const comeBack = (match: Match) => {
    setAnswered((before) => new Set([...before].filter((key) => key !== keyOf(match))));
    setChosen(keyOf(match));
  };
  const takeBack = (suggestion: Suggestion, match?: Match) => {
    if (last.current?.suggestion.id === suggestion.id) last.current = undefined;
    undo.mutate(
      { workspace, suggestionId: suggestion.id, version: suggestion.version },
      // One that was rejected earlier does not say which sentence it was: the list says so when it is fetched again.
      { onSuccess: () => (match ? comeBack(match) : setAnswered(new Set())) },
    );
  };
  const place = ({ articleId, revisionId, start, end }: Match) => ({
    workspace,
    claimId,
    articleId,
    revisionId,
    start,
    end,
  });
  const answer = async (match: Match, message: string, write: () => Promise<Suggestion>) => {
    leave(match);
    try {
      const suggestion = await write();
      last.current = { suggestion, match };
      showUndo({ message, undo: () => takeBack(suggestion, match) });
    } catch (error) {
      comeBack(match);
      showError(error);
    }
  };
  return {
    query,
    matches,
    current,
    rejected: query.data?.rejected ?? [],
    hidden: query.data?.hidden === true,
    choose: setChosen,
    next: () => current && setChosen(stepCurrent(matches, keyOf(current))),
    accept: (match: Match, label: string) =>
      answer(match, `Marked in ${label}`, async () => {
        const { voice, speaker, polarity, verb } = match;
        const { suggestion } = await accept.mutateAsync({ ...place(match), voice, speaker, polarity, verb });
        return suggestion;
      }),
    reject: (match: Match, label: string) =>
      answer(match, `Rejected in ${label}`, () => reject.mutateAsync(place(match))),
    takeBack,
    undoLast: () => last.current && takeBack(last.current.suggestion, last.current.match),
  };
}
