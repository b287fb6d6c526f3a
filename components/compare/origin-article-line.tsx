'use client';

import { Anchor, Group, Stack, Text } from '@mantine/core';
import Link from 'next/link';
import type { OriginArticle } from '@/lib/client/compare/arrange-origins';
import { formatPartialDate } from '@/lib/domain/partial-date';
import { useWorkspace } from '../shell/use-workspace';
import { originKindWords } from './origin-kind-words';
import classes from './origin-section.module.css';
import { OriginStatements } from './origin-statements';

/** An article with its date, the words in which it names a source, and what people say of its origin. */
export function OriginArticleLine({ caseId, article }: { caseId: string; article: OriginArticle }) {
  const { slug } = useWorkspace();
  const { articleId, label, publishedAt, named, statements } = article;
  const href = `/w/${slug}/cases/${caseId}/articles/${articleId}`;
  return (
    <Stack gap={4} className={classes.article} id={`article-${articleId}`}>
      <Group gap={8}>
        <Anchor component={Link} href={href} size="sm" fw={600} c="inherit">
          {label}
        </Anchor>
        <Text size="xs" c="dimmed">
          {publishedAt === null ? 'no date' : formatPartialDate(publishedAt)}
        </Text>
      </Group>
      {named.length === 0 && (
        <Text size="sm" c="dimmed">
          Names no source for its text.
        </Text>
      )}
      {listOnce(named).map(({ start, words, kind, name, scope }) => (
        <Group key={`${start} ${words} ${name}`} gap={8}>
          <Anchor component={Link} href={`${href}?at=${start}`} className={classes.named} dir="auto">
            “{words}”
          </Anchor>
          <Text size="xs" c="dimmed">
            {[name, originKindWords[kind], scope ? 'for one passage' : 'for the whole article']
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </Group>
      ))}
      <OriginStatements articleId={articleId} label={label} statements={statements} />
    </Stack>
  );
}

/** Words that are said of several passages stand there once. */
function listOnce(named: OriginArticle['named']): OriginArticle['named'] {
  return named.filter(
    ({ start, words, name }, at) =>
      named.findIndex((one) => one.start === start && one.words === words && one.name === name) === at,
  );
}
