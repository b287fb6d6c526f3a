'use client';

import { Anchor, Badge, Button, Group, Stack, Text, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { api } from '@/lib/client/api';
import type { Article } from '@/lib/contract/articles';
import { formatPartialDate } from '@/lib/domain/partial-date';
import { readingMinutes } from '@/lib/domain/reading-time';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { VisitMark } from '../visits/visit-mark';
import classes from './case-lists.module.css';

/** The articles of a case with outlet, date, length, and who has read them. References come first. */
export function CaseArticles({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const query = useQuery(api.articles.list.queryOptions({ input: { workspace: slug, caseId } }));
  const base = `/w/${slug}/cases/${caseId}`;
  return (
    <QueryView query={query}>
      {(articles) =>
        articles.length === 0 ? (
          <EmptyState
            title="No articles yet"
            action={
              <Button component={Link} href={`${base}/add`} size="xs">
                Add articles
              </Button>
            }
          >
            Paste them, or drop the files of several at once.
          </EmptyState>
        ) : (
          <Stack gap={0} component="ul" className={classes.list}>
            {articles.map((article) => (
              <li key={article.id} className={classes.row}>
                <ArticleRow article={article} base={base} />
              </li>
            ))}
          </Stack>
        )
      }
    </QueryView>
  );
}

function ArticleRow({ article, base }: { article: Article; base: string }) {
  const viewer = useViewer();
  const { people } = useWorkspace();
  const own = article.readers.find(({ userId, stale }) => userId === viewer.id && !stale);
  const readers = article.readers.filter(({ status, stale }) => status === 'read' && !stale);
  const names = readers.map(({ userId }) => people.find(({ id }) => id === userId)?.name ?? 'Somebody');
  const facts = [
    article.headline !== null && article.headline !== article.label ? article.outlet?.name : undefined,
    article.publishedAt && formatPartialDate(article.publishedAt),
    `${article.revision.words} words, ${Math.max(1, Math.round(readingMinutes(article.revision.words)))} min`,
    `${article.passages} ${article.passages === 1 ? 'passage' : 'passages'}`,
    article.revision.number > 1 ? `revision ${article.revision.number}` : undefined,
  ];
  return (
    <Group wrap="nowrap" justify="space-between" align="flex-start" gap="sm">
      <div style={{ minWidth: 0 }}>
        <Group gap={6}>
          <Anchor component={Link} href={`${base}/articles/${article.id}`} fw={600}>
            {article.label}
          </Anchor>
          <VisitMark id={article.id} />
          {article.role === 'reference' && (
            <Badge size="xs" variant="default" tt="none">
              reference
            </Badge>
          )}
          {article.unconfirmed > 0 && (
            <Badge size="xs" color="orange" variant="light" tt="none">
              {article.unconfirmed} to confirm
            </Badge>
          )}
        </Group>
        {article.headline && (
          <Text size="sm" ff="var(--serif)" lineClamp={2}>
            {article.headline}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {facts.filter(Boolean).join(' · ')}
        </Text>
      </div>
      <Stack gap={2} align="flex-end">
        <Text size="xs" c={own ? undefined : 'dimmed'} style={{ whiteSpace: 'nowrap' }}>
          {own?.status === 'read' ? 'read' : own ? 'begun' : 'unread'}
        </Text>
        {readers.length > 0 && (
          <Tooltip label={names.join(', ')}>
            <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
              {readers.length} read it
            </Text>
          </Tooltip>
        )}
      </Stack>
    </Group>
  );
}
