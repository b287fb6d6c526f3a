'use client';

import { Button, Chip, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { parseAsBoolean, useQueryState } from 'nuqs';
import { api } from '@/lib/client/api';
import { hasDifference } from '@/lib/client/compare/arrange-utterance';
import type { SpeakerQuotes } from '@/lib/contract/analysis';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { AnalysisProgress } from './analysis-progress';
import { CompareViews } from './compare-views';
import { UtteranceView } from './utterance-view';

/** All quotations of a case by speaker, each with what the articles did to it. */
export function QuotesPage({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const quotes = useQuery(api.compare.quotes.queryOptions({ input: { workspace: slug, caseId } }));
  return (
    <Page title="Quotes" size="md" actions={<CompareViews caseId={caseId} current="quotes" />}>
      <div>
        <AnalysisProgress caseId={caseId} />
        <QueryView query={quotes}>
          {({ state, speakers }) => <Speakers caseId={caseId} state={state} speakers={speakers} />}
        </QueryView>
      </div>
    </Page>
  );
}

interface Props {
  caseId: string;
  state: string;
  speakers: SpeakerQuotes[];
}

function Speakers({ caseId, state, speakers }: Props) {
  const { slug } = useWorkspace();
  const [differ, setDiffer] = useQueryState('differ', parseAsBoolean.withDefault(false));
  const articles = useQuery(api.articles.list.queryOptions({ input: { workspace: slug, caseId } }));
  const differing = speakers.flatMap(({ utterances }) => utterances).filter(hasDifference).length;
  const shown = speakers
    .map(({ speaker, utterances }) => ({
      speaker,
      utterances: differ ? utterances.filter(hasDifference) : utterances,
    }))
    .filter(({ utterances }) => utterances.length > 0);
  if (speakers.length === 0) {
    if (state === 'waiting' || state === 'running') {
      return (
        <EmptyState title="No quotations yet">
          They appear here as soon as the articles are compared.
        </EmptyState>
      );
    }
    return (
      <EmptyState
        title="No quotations"
        action={
          <Button component={Link} href={`/w/${slug}/cases/${caseId}`} variant="default">
            To the articles
          </Button>
        }
      >
        {state === 'none'
          ? 'Add the articles of the case; their quotations are found by themselves.'
          : 'No article of this case quotes anybody.'}
      </EmptyState>
    );
  }
  return (
    <Stack gap="xl">
      <Chip checked={differ} onChange={(on) => setDiffer(on || null)} size="xs">
        Only where articles differ · {differing}
      </Chip>
      {shown.length === 0 && (
        <EmptyState
          title="Articles do not differ in any quotation"
          action={
            <Button variant="default" onClick={() => setDiffer(null)}>
              Show all
            </Button>
          }
        />
      )}
      {shown.map(({ speaker, utterances }) => (
        <Stack key={speaker ?? ''} component="section" gap="sm" aria-label={speaker ?? 'Nobody is named'}>
          <Title order={2} fz={16}>
            {speaker ?? 'Nobody is named'}{' '}
            <Text span size="sm" c="dimmed">
              {utterances.length === 1 ? '1 utterance' : `${utterances.length} utterances`}
            </Text>
          </Title>
          {utterances.map((utterance) => (
            <UtteranceView
              key={utterance.id}
              caseId={caseId}
              utterance={utterance}
              articles={articles.data ?? []}
            />
          ))}
        </Stack>
      ))}
    </Stack>
  );
}
