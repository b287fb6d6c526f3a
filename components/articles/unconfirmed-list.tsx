'use client';

import { Blockquote, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, client } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { QueryView } from '../ui/query-view';
import { showError } from '../ui/show-error';

const says = {
  exact: 'stands where it stood',
  moved: 'moved, with the same words',
  fuzzy: 'the words changed',
  lost: 'not found',
} as const;

/** Passages whose place in the newest revision waits for a person: what they said, and what was found. */
export function UnconfirmedList({ articleId }: { articleId: string }) {
  const { slug: workspace } = useWorkspace();
  const queryClient = useQueryClient();
  const query = useQuery(api.articles.listUnconfirmed.queryOptions({ input: { workspace, articleId } }));
  const refresh = () => {
    void queryClient.invalidateQueries({ queryKey: api.articles.key() });
    void queryClient.invalidateQueries({ queryKey: api.passages.key() });
  };
  const confirm = useMutation(
    api.articles.confirmAnchor.mutationOptions({ onSuccess: refresh, onError: showError }),
  );
  const confirmAll = useMutation({
    mutationFn: async (found: NonNullable<typeof query.data>) => {
      for (const { passage, proposed } of found) {
        if (proposed && passage.anchorState === 'moved') {
          await client.articles.confirmAnchor({
            workspace,
            passageId: passage.id,
            version: passage.version,
            place: proposed,
          });
        }
      }
    },
    onSettled: refresh,
    onError: showError,
  });
  return (
    <QueryView query={query}>
      {(found) => {
        if (found.length === 0) return null;
        const moved = found.filter(({ passage }) => passage.anchorState === 'moved').length;
        return (
          <Stack gap="sm" component="section" aria-label="Passages to confirm">
            <Group justify="space-between">
              <Title order={2} fz={15}>
                Passages to confirm
              </Title>
              {moved > 1 && (
                <Button
                  size="xs"
                  variant="default"
                  loading={confirmAll.isPending}
                  onClick={() => confirmAll.mutate(found)}
                >
                  Confirm the {moved} that only moved
                </Button>
              )}
            </Group>
            {found.map(({ passage, claimStatement, oldQuote, proposed }) => (
              <Card key={passage.id} withBorder padding="sm">
                <Stack gap={6}>
                  <Text size="sm" fw={600}>
                    {claimStatement}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {says[passage.anchorState]}
                  </Text>
                  <Blockquote p="xs" color="gray" ff="var(--serif)" cite="before">
                    {oldQuote}
                  </Blockquote>
                  {proposed && proposed.quote !== oldQuote && (
                    <Blockquote p="xs" ff="var(--serif)" cite="now">
                      {proposed.quote}
                    </Blockquote>
                  )}
                  <Group gap="xs">
                    {proposed && (
                      <Button
                        size="xs"
                        onClick={() =>
                          confirm.mutate({
                            workspace,
                            passageId: passage.id,
                            version: passage.version,
                            place: proposed,
                          })
                        }
                      >
                        This is the place
                      </Button>
                    )}
                    <Button
                      size="xs"
                      variant="default"
                      onClick={() =>
                        confirm.mutate({
                          workspace,
                          passageId: passage.id,
                          version: passage.version,
                          place: null,
                        })
                      }
                    >
                      {proposed ? 'No: it is gone' : 'It is gone'}
                    </Button>
                  </Group>
                </Stack>
              </Card>
            ))}
          </Stack>
        );
      }}
    </QueryView>
  );
}
