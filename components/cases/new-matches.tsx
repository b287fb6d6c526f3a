'use client';

import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import classes from './case-suggestions.module.css';
import { describeMatches } from './describe-suggestions';

/** Sentences that seem to state the claims of the case and wait for an answer: a line for each claim; nothing while there are none. */
export function NewMatches({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const input = { workspace: slug, caseId };
  const counts = useQuery(api.suggestions.countMatches.queryOptions({ input }));
  const claims = useQuery(api.claims.list.queryOptions({ input }));
  const articles = useQuery(api.articles.list.queryOptions({ input }));
  if (!counts.data || counts.data.length === 0) return null;
  const base = `/w/${slug}/cases/${caseId}`;
  return (
    <Stack gap={6}>
      <Group gap={8}>
        <Text size="sm" fw={600}>
          {describeMatches(counts.data)}
        </Text>
        <Badge size="xs" variant="default" tt="none" fw={500} className={classes.badge}>
          suggested
        </Badge>
      </Group>
      <ul className={classes.list}>
        {counts.data.map(({ claimId, count, articleIds }) => {
          const claim = claims.data?.find(({ id }) => id === claimId);
          return (
            <li key={claimId} className={classes.row}>
              <Anchor component={Link} size="sm" href={`${base}/claims/${claimId}#matches`}>
                {claim ? `${claim.number}. ${claim.statement}` : 'Claim'}
              </Anchor>
              <Text size="xs" c="dimmed">
                {count === 1 ? '1 sentence' : `${count} sentences`} in{' '}
                {articleIds.map((articleId, place) => (
                  <span key={articleId}>
                    {place > 0 && ', '}
                    <Anchor
                      component={Link}
                      href={`${base}/articles/${articleId}`}
                      size="xs"
                      c="inherit"
                      td="underline"
                    >
                      {articles.data?.find(({ id }) => id === articleId)?.label ?? 'an article'}
                    </Anchor>
                  </span>
                ))}
              </Text>
            </li>
          );
        })}
      </ul>
    </Stack>
  );
}
