'use client';

import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '@/lib/client/api';
import type { OpenSuggestion } from '@/lib/contract/suggestions';
import { OriginJoins } from '../compare/origin-joins';
import { UtteranceView } from '../compare/utterance-view';
import { useWorkspace } from '../shell/use-workspace';
import { QueryView } from '../ui/query-view';
import { useFocusFirst } from '../ui/use-focus-first';
import { ConflictCard } from '../wordings/conflict-card';

interface Props {
  caseId: string;
  suggestion: OpenSuggestion;
  labelOf: (articleId: string) => string;
}

/** A suggestion where it can be decided on, as it is on its own page. */
export function DecideSuggestion(props: Props) {
  const { kind, claimId } = props.suggestion;
  if (kind === 'conflict' && claimId !== null) return <DecideConflict {...props} claimId={claimId} />;
  if (kind === 'quote') return <DecideQuote {...props} />;
  if (kind === 'join') return <DecideJoin {...props} />;
  return null;
}

function DecideConflict({ caseId, suggestion, labelOf, claimId }: Props & { claimId: string }) {
  const { slug: workspace } = useWorkspace();
  const query = useQuery(api.claims.wordings.queryOptions({ input: { workspace, claimId } }));
  return (
    <QueryView query={query}>
      {({ conflicts }) => {
        const conflict = conflicts.find(({ key }) => key === suggestion.key);
        return (
          <Found>
            {conflict && (
              <ConflictCard caseId={caseId} claimId={claimId} conflict={conflict} labelOf={labelOf} />
            )}
          </Found>
        );
      }}
    </QueryView>
  );
}

function DecideQuote({ caseId, suggestion }: Props) {
  const { slug: workspace } = useWorkspace();
  const input = { workspace, caseId };
  const query = useQuery(api.compare.quotes.queryOptions({ input }));
  const articles = useQuery(api.articles.list.queryOptions({ input }));
  return (
    <QueryView query={query}>
      {({ speakers }) => {
        const utterance = speakers
          .flatMap(({ utterances }) => utterances)
          .find(({ comparisons }) => comparisons.some(({ key }) => key === suggestion.key));
        return (
          <Found>
            {utterance && articles.data && (
              <UtteranceView caseId={caseId} utterance={utterance} articles={articles.data} />
            )}
          </Found>
        );
      }}
    </QueryView>
  );
}

function DecideJoin({ caseId, suggestion: { articleIds } }: Props) {
  const { slug: workspace } = useWorkspace();
  const query = useQuery(api.origins.forCase.queryOptions({ input: { workspace, caseId } }));
  return (
    <QueryView query={query}>
      {({ joins, articles }) => {
        const found = joins.filter(({ a, b }) => articleIds.includes(a) && articleIds.includes(b));
        return (
          <Found>
            {found.length > 0 && <OriginJoins caseId={caseId} joins={found} articles={articles} />}
          </Found>
        );
      }}
    </QueryView>
  );
}

/** Takes the focus to the answers once they are there. */
function Found({ children }: { children: ReactNode }) {
  const ref = useFocusFirst<HTMLDivElement>('[data-answers] button');
  return (
    <div ref={ref}>
      {children || (
        <Text size="xs" c="dimmed">
          This is not suggested any more.
        </Text>
      )}
    </div>
  );
}
