'use client';

import { Anchor, Stack, Title } from '@mantine/core';
import Link from 'next/link';
import type { OriginArticle, OriginJoin } from '@/lib/client/compare/arrange-origins';
import { useWorkspace } from '../shell/use-workspace';
import { OriginArticleLine } from './origin-article-line';
import { OriginJoins } from './origin-joins';
import { OriginSection } from './origin-section';

interface Props {
  caseId: string;
  group: { name: string | null; known: boolean; articles: OriginArticle[]; joins: OriginJoin[] };
  /** All articles of the case. */
  articles: OriginArticle[];
}

/** The server takes so many articles side by side. */
const MOST_BESIDE = 4;

/** Articles that share an origin: what each names as its source, and why they are taken together. */
export function OriginGroup({ caseId, group: { name, known, articles, joins }, articles: all }: Props) {
  const { slug } = useWorkspace();
  const beside = articles.slice(0, MOST_BESIDE).map(({ articleId }) => articleId);
  const count = articles.length === 1 ? '1 article' : `${articles.length} articles, one origin`;
  return (
    <OriginSection
      title={name ?? 'Not named'}
      aside={known ? count : `${count} · where the text comes from is not known`}
    >
      {articles.map((article) => (
        <OriginArticleLine key={article.articleId} caseId={caseId} article={article} />
      ))}
      {joins.length > 0 && (
        <Stack gap={8}>
          <Title order={3} fz={13} c="dimmed" fw={500}>
            Why they are taken together
          </Title>
          <OriginJoins caseId={caseId} joins={joins} articles={all} />
        </Stack>
      )}
      {beside.length > 1 && (
        <Anchor
          component={Link}
          size="sm"
          href={`/w/${slug}/cases/${caseId}/side-by-side?articles=${beside.join(',')}`}
        >
          Read them side by side
        </Anchor>
      )}
    </OriginSection>
  );
}
