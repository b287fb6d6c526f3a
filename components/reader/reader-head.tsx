'use client';

import { Alert, Anchor, Button, Group, Text, Title } from '@mantine/core';
import Link from 'next/link';
import type { Article } from '@/lib/contract/articles';
import { formatPartialDate } from '@/lib/domain/partial-date';
import { readingMinutes } from '@/lib/domain/reading-time';
import { PresentPeople } from '../live/present-people';
import { SinceVisit } from '../visits/since-visit';
import classes from './reader-head.module.css';

interface Props {
  article: Article;
  base: string;
  /** The headline stands in the text itself, so it is not said twice. */
  headlineInText: boolean;
}

/** Above the article: whose it is, when, how long, who is here. */
export function ReaderHead({ article, base, headlineInText }: Props) {
  const facts = [
    article.outlet?.name ?? article.label,
    article.publishedAt && formatPartialDate(article.publishedAt),
    article.revision.number > 1 && `revision ${article.revision.number}`,
    `${article.revision.words} words, ${Math.max(1, Math.round(readingMinutes(article.revision.words)))} min`,
    article.role === 'reference' && 'reference',
  ];
  return (
    <header className={classes.head}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" c="dimmed">
          {facts.filter(Boolean).join(' · ')} ·{' '}
          <Anchor component={Link} href={`${base}/details`} size="sm" underline="always">
            details
          </Anchor>
        </Text>
        <PresentPeople articleId={article.id} />
      </Group>
      <SinceVisit subject={{ articleId: article.id }} />
      {!headlineInText && (
        <Title order={1} className={classes.headline}>
          {article.headline ?? article.label}
        </Title>
      )}
      {article.unconfirmed > 0 && (
        <Alert color="orange" p="xs" mt="sm">
          <Group justify="space-between" gap="xs">
            <Text size="sm">
              {article.unconfirmed === 1 ? 'One passage waits' : `${article.unconfirmed} passages wait`} for
              somebody to confirm the place in this revision.
            </Text>
            <Button size="xs" variant="default" component={Link} href={`${base}/details?tab=revisions`}>
              Confirm
            </Button>
          </Group>
        </Alert>
      )}
    </header>
  );
}
