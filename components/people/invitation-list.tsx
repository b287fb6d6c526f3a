'use client';

import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { showError } from '../ui/show-error';
import { When } from '../ui/when';

/** The invitations of the desk, the open ones to be taken back. */
export function InvitationList() {
  const { slug: workspace } = useWorkspace();
  const queryClient = useQueryClient();
  const query = useQuery(api.invitations.list.queryOptions({ input: { workspace } }));
  const revoke = useMutation(
    api.invitations.revoke.mutationOptions({
      onError: showError,
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.invitations.key() }),
    }),
  );
  return (
    <Stack gap="sm" component="section" aria-label="Invitations">
      <Title order={2} fz={15}>
        Invitations
      </Title>
      <QueryView query={query}>
        {(invitations) =>
          invitations.length === 0 ? (
            <EmptyState title="Nobody is invited">
              An invitation is a link for one person. You choose what they may do.
            </EmptyState>
          ) : (
            invitations.map(({ id, role, email, createdBy, expiresAt, state }) => (
              <Paper key={id} withBorder p="sm">
                <Group justify="space-between" gap="sm">
                  <div>
                    <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
                      {email ?? 'Whoever has the link'} as {role}
                    </Text>
                    <Text size="xs" c="dimmed">
                      by {createdBy.name} ·{' '}
                      {state === 'open' ? (
                        <>
                          expires <When at={expiresAt} />
                        </>
                      ) : (
                        state
                      )}
                    </Text>
                  </div>
                  {state === 'open' && (
                    <Button
                      size="xs"
                      variant="default"
                      loading={revoke.isPending && revoke.variables.invitationId === id}
                      onClick={() => revoke.mutate({ workspace, invitationId: id })}
                      aria-label={`Revoke the invitation of ${email ?? 'whoever has the link'}`}
                    >
                      Revoke
                    </Button>
                  )}
                </Group>
              </Paper>
            ))
          )
        }
      </QueryView>
    </Stack>
  );
}
