'use client';

import { Alert, Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { describeError, findConflict } from '@/lib/client/describe-error';
import { useWorkspace } from '../shell/use-workspace';
import { QueryView } from '../ui/query-view';
import { OpenPoints } from './open-points';

/** Publishing: first what is open is listed, then an immutable version gets its own address. */
export function PublishButton({ caseId, draftVersion }: { caseId: string; draftVersion: number }) {
  const { slug, reportsPublic } = useWorkspace();
  const queryClient = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const preview = useQuery({
    ...api.reports.preview.queryOptions({ input: { workspace: slug, caseId } }),
    enabled: opened,
  });
  const publish = useMutation(
    api.reports.publish.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: api.reports.key() });
        void queryClient.invalidateQueries({ queryKey: api.claims.key() });
      },
    }),
  );
  const leave = () => {
    close();
    publish.reset();
  };
  return (
    <>
      <Button onClick={open}>Publish…</Button>
      <Modal opened={opened} onClose={leave} title="Publish the report" size="lg">
        {publish.data ? (
          <Stack>
            <Text>
              Version {publish.data.number} is published
              {reportsPublic
                ? ' and can be read by everybody who has its address.'
                : ', for the members of this desk.'}
            </Text>
            <Anchor href={publish.data.path} target="_blank">
              Open the published report
            </Anchor>
          </Stack>
        ) : (
          <Stack>
            <QueryView query={preview}>
              {({ open: points }) => (
                <>
                  <Text size="sm">
                    {points.length === 0
                      ? 'Nothing is open.'
                      : 'This is still open. It does not keep you from publishing; the report says what was not checked.'}
                  </Text>
                  <OpenPoints open={points} />
                </>
              )}
            </QueryView>
            {publish.error && (
              <Alert color="red">
                {findConflict(publish.error)
                  ? 'Somebody changed the draft just now. Look at the preview again, then publish.'
                  : describeError(publish.error)}
              </Alert>
            )}
            <Group justify="space-between">
              <Text size="sm" c="dimmed">
                A published version never changes. Publish again after changes; withdraw what you no longer
                stand by.
              </Text>
              <Button
                loading={publish.isPending}
                onClick={() => publish.mutate({ workspace: slug, caseId, draftVersion })}
              >
                Publish
              </Button>
            </Group>
          </Stack>
        )}
      </Modal>
    </>
  );
}
