'use client';

import { Anchor, Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { showError } from '../ui/show-error';
import { When } from '../ui/when';
import { TokenForm } from './token-form';

/** One's own access tokens for the REST API. */
export function TokensPage() {
  const { slug: workspace, name } = useWorkspace();
  const queryClient = useQueryClient();
  const [making, { open, close }] = useDisclosure(false);
  const query = useQuery(api.tokens.list.queryOptions({ input: { workspace } }));
  const revoke = useMutation(
    api.tokens.revoke.mutationOptions({
      onError: showError,
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.tokens.key() }),
    }),
  );
  return (
    <Page
      title="Access tokens"
      size="md"
      aside={
        <Text size="sm" c="dimmed">
          For scripts that use the{' '}
          <Anchor href="/api/v1/openapi.json" underline="always">
            REST API
          </Anchor>{' '}
          in your name. A token works in {name} only.
        </Text>
      }
      actions={<Button onClick={open}>New token</Button>}
    >
      <QueryView query={query}>
        {(tokens) =>
          tokens.length === 0 ? (
            <EmptyState title="You have no tokens here">
              A token lets a script import articles or fetch results without your password.
            </EmptyState>
          ) : (
            <Stack gap="xs">
              {tokens.map(({ id, name: label, role, lastFour, expiresAt, lastUsedAt }) => (
                <Paper key={id} withBorder p="sm">
                  <Group justify="space-between" gap="sm">
                    <div>
                      <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
                        {label}
                      </Text>
                      <Text size="xs" c="dimmed">
                        …{lastFour} · {role} ·{' '}
                        {lastUsedAt ? (
                          <>
                            last used <When at={lastUsedAt} />
                          </>
                        ) : (
                          'never used'
                        )}{' '}
                        ·{' '}
                        {expiresAt ? (
                          <>
                            expires <When at={expiresAt} />
                          </>
                        ) : (
                          'does not expire'
                        )}
                      </Text>
                    </div>
                    <Button
                      size="xs"
                      variant="default"
                      loading={revoke.isPending && revoke.variables.tokenId === id}
                      onClick={() => revoke.mutate({ workspace, tokenId: id })}
                      aria-label={`Revoke ${label}`}
                    >
                      Revoke
                    </Button>
                  </Group>
                </Paper>
              ))}
            </Stack>
          )
        }
      </QueryView>
      <Modal opened={making} onClose={close} title="New access token">
        <TokenForm onDone={close} />
      </Modal>
    </Page>
  );
}
