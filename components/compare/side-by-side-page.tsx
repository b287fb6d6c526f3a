'use client';

import { MultiSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { parseAsArrayOf, parseAsInteger, parseAsString, useQueryState } from 'nuqs';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { AnalysisProgress } from './analysis-progress';
import { CompareViews } from './compare-views';
import { JoinedColumns } from './joined-columns';

/** As many as have room beside each other. */
const MOST = 4;

/**
 * Two to four articles of a case beside each other, chosen in the URL; the first two where none are. `at` is an offset in
 * the first of them: the page opens there.
 */
export function SideBySidePage({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const articles = useQuery(api.articles.list.queryOptions({ input: { workspace: slug, caseId } }));
  const [asked, setAsked] = useQueryState('articles', parseAsArrayOf(parseAsString));
  const [at, setAt] = useQueryState('at', parseAsInteger);
  return (
    <Page title="Side by side" size="xl" actions={<CompareViews caseId={caseId} current="side-by-side" />}>
      <QueryView query={articles}>
        {(all) => {
          const known = asked?.filter((id) => all.some((article) => article.id === id)).slice(0, MOST);
          const chosen = known ?? all.slice(0, 2).map(({ id }) => id);
          return (
            <Stack gap="sm">
              <AnalysisProgress caseId={caseId} />
              <MultiSelect
                aria-label="Articles to read side by side"
                placeholder={chosen.length < MOST ? 'Add an article' : ''}
                size="xs"
                maw={640}
                maxValues={MOST}
                data={all.map(({ id, label }) => ({ value: id, label }))}
                value={chosen}
                onChange={(ids) => {
                  setAsked(ids);
                  // The place is one of the article that was first.
                  if (ids[0] !== chosen[0]) setAt(null);
                }}
              />
              {chosen.length < 2 ? (
                <EmptyState
                  title={all.length < 2 ? 'One article is not enough' : 'Choose two to four articles'}
                >
                  {all.length < 2
                    ? 'Add another article to the case to see what they share.'
                    : 'What they share is tinted; what only one of them has is shown as such.'}
                </EmptyState>
              ) : (
                <Chosen key={chosen.join()} caseId={caseId} articleIds={chosen} at={at} />
              )}
            </Stack>
          );
        }}
      </QueryView>
    </Page>
  );
}

interface ChosenProps {
  caseId: string;
  articleIds: string[];
  at: number | null;
}

function Chosen({ caseId, articleIds, at }: ChosenProps) {
  const { slug } = useWorkspace();
  const query = useQuery(
    api.compare.sideBySide.queryOptions({ input: { workspace: slug, caseId, articleIds } }),
  );
  return (
    <QueryView query={query}>
      {({ articles, pairs, claims }) => (
        <JoinedColumns caseId={caseId} articles={articles} pairs={pairs} claims={claims} from={at} />
      )}
    </QueryView>
  );
}
