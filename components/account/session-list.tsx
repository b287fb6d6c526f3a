'use client';

import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { QueryView } from '../ui/query-view';
import { showError } from '../ui/show-error';
import { When } from '../ui/when';
import { describeUserAgent } from './describe-user-agent';

/** The browsers one is signed in with, and the way out of each. */
export function SessionList() {
  const queryClient = useQueryClient();
  const query = useQuery(api.account.listSessions.queryOptions());
  const end = useMutation(
    api.account.endSession.mutationOptions({
      onError: showError,
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.account.key() }),
    }),
  );
  const endAll = useMutation(
    api.account.signOutEverywhere.mutationOptions({
      onError: showError,
      onSuccess: () => window.location.assign('/sign-in'),
    }),
  );
  return (
    <QueryView query={query}>
      {(sessions) => (
        <Stack gap="xs">
          {sessions.map(({ id, userAgent, address, lastSeenAt, createdAt, current }) => (
            <Paper key={id} withBorder p="sm">
              <Group justify="space-between" gap="sm">
                <div>
                  <Text size="sm" fw={600} title={userAgent}>
                    {describeUserAgent(userAgent)}
                    {current && ' (this browser)'}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {address} · seen <When at={lastSeenAt} /> · signed in <When at={createdAt} />
                  </Text>
                </div>
                {!current && (
                  <Button
                    size="xs"
                    variant="default"
                    loading={end.isPending && end.variables.sessionId === id}
                    onClick={() => end.mutate({ sessionId: id })}
                    aria-label={`Sign out ${describeUserAgent(userAgent)}`}
                  >
                    Sign out
                  </Button>
                )}
              </Group>
            </Paper>
          ))}
          <Group>
            <Button
              variant="default"
              loading={endAll.isPending || endAll.isSuccess}
              onClick={() => endAll.mutate({})}
            >
              Sign out everywhere
            </Button>
          </Group>
        </Stack>
      )}
    </QueryView>
  );
}
