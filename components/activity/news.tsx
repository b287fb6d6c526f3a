'use client';

import { Anchor, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { api } from '@/lib/client/api';
import type { ActivityRow } from '@/lib/contract/live';
import { useWorkspace } from '../shell/use-workspace';
import { QueryView } from '../ui/query-view';
import { showError } from '../ui/show-error';
import { When } from '../ui/when';
import { describeActivity } from './describe-activity';
import { joinTalk } from './join-talk';

const SHOWN = 12;

/** What others did since the viewer last said that they had seen it. */
export function News() {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const query = useQuery(api.activity.sinceLastVisit.queryOptions({ input: { workspace: slug } }));
  const markSeen = useMutation(
    api.activity.markSeen.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.activity.sinceLastVisit.key() }),
      onError: showError,
    }),
  );
  return (
    <Stack gap="xs">
      <Title order={2} fz={15}>
        Since you were here
      </Title>
      <QueryView query={query}>
        {({ rows: all, more, until }) => {
          const rows = joinTalk(all);
          return rows.length === 0 ? (
            <Text c="dimmed" size="sm">
              Nothing new.
            </Text>
          ) : (
            <Stack gap="xs">
              <List listStyleType="none" spacing={6}>
                {rows.slice(0, SHOWN).map((row) => (
                  <List.Item key={row.id}>
                    <NewsLine workspace={slug} row={row} />
                  </List.Item>
                ))}
              </List>
              <Group>
                {(more || rows.length > SHOWN) && (
                  <Text size="xs" c="dimmed">
                    {countRest(rows.length - SHOWN, more)}
                  </Text>
                )}
                <Button
                  size="compact-sm"
                  variant="subtle"
                  loading={markSeen.isPending}
                  onClick={() => markSeen.mutate({ workspace: slug, until })}
                >
                  Seen
                </Button>
              </Group>
            </Stack>
          );
        }}
      </QueryView>
    </Stack>
  );
}

function NewsLine({ workspace, row }: { workspace: string; row: ActivityRow & { times: number } }) {
  const home = `/w/${workspace}/cases/${row.caseId}`;
  const href = row.claimId
    ? `${home}/claims/${row.claimId}`
    : row.articleId
      ? `${home}/articles/${row.articleId}`
      : home;
  return (
    <Group gap={8} wrap="nowrap" justify="space-between" align="baseline">
      {row.caseId ? (
        <Anchor component={Link} href={href} c="inherit" underline="hover">
          {describeActivity(row)}
        </Anchor>
      ) : (
        describeActivity(row)
      )}
      <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        <When at={row.createdAt} />
      </Text>
    </Group>
  );
}

/** How many lines are not shown; `more` where the server had more than it sent. */
function countRest(rest: number, more: boolean): string {
  if (rest <= 0) return 'and more before';
  return more ? `and more than ${rest} others` : rest === 1 ? 'and 1 other' : `and ${rest} others`;
}
