'use client';

import { Stack, Text, Timeline } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { EarlierButton } from '../ui/earlier-button';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { When } from '../ui/when';
import { describeActivity } from './describe-activity';

interface Props {
  caseId?: string;
  articleId?: string;
  claimId?: string;
  /** The claim itself as a history names it, which its own history need not say in each line. */
  ownLabel?: string;
}

/** What happened to a case, an article or a claim, newest first. */
export function History({ caseId, articleId, claimId, ownLabel }: Props) {
  const { slug } = useWorkspace();
  const query = useInfiniteQuery(
    api.activity.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ workspace: slug, caseId, articleId, claimId, cursor }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  return (
    <QueryView query={query}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        if (rows.length === 0) return <EmptyState title="Nothing has happened here yet" />;
        return (
          <Stack>
            <Timeline bulletSize={10} lineWidth={1}>
              {rows.map((row) => (
                <Timeline.Item key={row.id} title={describeActivity(row, ownLabel)}>
                  <Text size="xs" c="dimmed">
                    <When at={row.createdAt} />
                  </Text>
                </Timeline.Item>
              ))}
            </Timeline>
            <EarlierButton query={query} />
          </Stack>
        );
      }}
    </QueryView>
  );
}
