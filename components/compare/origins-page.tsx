'use client';

import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { api } from '@/lib/client/api';
import { arrangeOrigins } from '@/lib/client/compare/arrange-origins';
import type { Origins } from '@/lib/contract/origins';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { AnalysisProgress } from './analysis-progress';
import { CompareViews } from './compare-views';
import { JoinArticles } from './join-articles';
import { OriginArticleLine } from './origin-article-line';
import { OriginGroup } from './origin-group';
import { OriginJoins } from './origin-joins';
import { OriginMap } from './origin-map';
import { OriginSection } from './origin-section';

/** Which articles share an origin, why, and how many origins can be independent of each other at most. */
export function OriginsPage({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const origins = useQuery(api.origins.forCase.queryOptions({ input: { workspace: slug, caseId } }));
  return (
    <Page title="Origins" size="xl" actions={<CompareViews caseId={caseId} current="origins" />}>
      <div>
        <AnalysisProgress caseId={caseId} />
        <QueryView query={origins}>{(found) => <Groups caseId={caseId} origins={found} />}</QueryView>
      </div>
    </Page>
  );
}

function Groups({ caseId, origins }: { caseId: string; origins: Origins }) {
  const { slug } = useWorkspace();
  const { groups, split, outside } = arrangeOrigins(origins);
  if (origins.articles.length === 0) {
    return (
      <EmptyState
        title="No articles to compare yet"
        action={
          <Button component={Link} href={`/w/${slug}/cases/${caseId}`} variant="default">
            To the articles
          </Button>
        }
      >
        Add the articles of the case; what they share and whom they name is read by itself.
      </EmptyState>
    );
  }
  return (
    <Stack gap="xl">
      <OriginMap caseId={caseId} origins={origins} />
      <Stack gap={4}>
        <Text fz={17} maw={640}>
          {origins.tally.sentence}
        </Text>
        <Text size="sm" c="dimmed" maw={640}>
          Articles that share text or a source are counted once. An article that names no source is not taken
          for own reporting: it may have the same origin as another.
        </Text>
        <div>
          <JoinArticles caseId={caseId} articles={origins.articles} />
        </div>
      </Stack>
      {groups.map((group) => (
        <OriginGroup
          key={group.articles.map(({ articleId }) => articleId).join()}
          caseId={caseId}
          group={group}
          articles={origins.articles}
        />
      ))}
      {split.length > 0 && (
        <OriginSection title="Kept apart" aside="counted as if they had nothing to do with each other">
          <OriginJoins caseId={caseId} joins={split} articles={origins.articles} />
        </OriginSection>
      )}
      {outside.length > 0 && (
        <OriginSection title="References" aside="left out of every count">
          {outside.map((article) => (
            <OriginArticleLine key={article.articleId} caseId={caseId} article={article} />
          ))}
        </OriginSection>
      )}
    </Stack>
  );
}
