'use client';

import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '@/lib/client/api';
import type { Match } from '@/lib/contract/suggestions';
import { useKeys } from '../keys/use-keys';
import { useWorkspace } from '../shell/use-workspace';
import { MatchCard } from './match-card';
import classes from './match-list.module.css';
import { keyOf, takeShown } from './match-order';
import { RejectedSuggestions } from './rejected-suggestions';
import type { ClaimMatches } from './use-claim-matches';

interface Props {
  caseId: string;
  suggested: ClaimMatches;
  /** The marked wording to compare with. */
  base: string | undefined;
  /** How many are shown at first. */
  first: number;
  /** Brings the sentence in hand into view at once; without it, only when it becomes another one. */
  arrive?: boolean;
}

/** The suggested sentences of a claim, best first; keys and buttons accept or reject the one in hand. */
export function MatchList({ caseId, suggested, base, first, arrive = false }: Props) {
  const { slug, can } = useWorkspace();
  const articles = useQuery(api.articles.list.queryOptions({ input: { workspace: slug, caseId } }));
  const [count, setCount] = useState(first);
  const root = useRef<HTMLDivElement>(null);
  const { matches, current, rejected } = suggested;
  const mayAnswer = can['suggestions.answer'] === true;
  const labels = new Map(articles.data?.map(({ id, label }) => [id, label]));
  const labelOf = (articleId: string) => labels.get(articleId) ?? 'Article';
  const accept = (match: Match) => void suggested.accept(match, labelOf(match.articleId));
  const reject = (match: Match) => void suggested.reject(match, labelOf(match.articleId));
  // The pressed button leaves with its sentence: the next Tab shall start here and not at the top of the page.
  const staying = (act: () => void) => () => {
    act();
    root.current?.focus({ preventScroll: true });
  };
  useKeys({
    'suggestion.accept': () => mayAnswer && current && accept(current),
    'suggestion.reject': () => mayAnswer && current && reject(current),
    'suggestion.next': suggested.next,
    'suggestion.undo': suggested.undoLast,
  });
  const currentKey = current && keyOf(current);
  const seen = useRef(arrive ? undefined : currentKey);
  useEffect(() => {
    if (currentKey === undefined || seen.current === currentKey) return;
    seen.current = currentKey;
    root.current?.querySelector('article')?.scrollIntoView({ block: 'nearest' });
  }, [currentKey]);
  const shown = takeShown(matches, count, current);
  const more = matches.length - shown.length;
  return (
    <Stack gap={6} ref={root} tabIndex={-1} className={classes.root}>
      {matches.length === 0 && (
        <Text size="xs" c="dimmed">
          No other sentence seems to state it. Find in all articles looks for words of your own.
        </Text>
      )}
      <ul className={classes.list}>
        {shown.map((match) => (
          <li key={keyOf(match)}>
            <MatchCard
              match={match}
              label={labelOf(match.articleId)}
              href={`/w/${slug}/cases/${caseId}/articles/${match.articleId}?at=${match.start}`}
              base={base}
              current={match === current}
              mayAnswer={mayAnswer}
              hasNext={matches.length > 1}
              onChoose={() => suggested.choose(keyOf(match))}
              onAccept={staying(() => accept(match))}
              onReject={staying(() => reject(match))}
              onNext={staying(suggested.next)}
            />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Anchor component="button" type="button" size="xs" onClick={() => setCount(count + 10)}>
          Show {Math.min(more, 10)} more, less like it
        </Anchor>
      )}
      <RejectedSuggestions
        rejected={rejected}
        word="rejected"
        labelOf={labelOf}
        onTakeBack={suggested.takeBack}
      />
    </Stack>
  );
}
