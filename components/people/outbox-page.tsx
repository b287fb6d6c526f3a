'use client';

import { Alert, Button, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { When } from '../ui/when';

/** The mail that could not be sent because no mail server is set. */
export function OutboxPage() {
  const { slug: workspace } = useWorkspace();
  const query = useQuery({ ...api.outbox.list.queryOptions({ input: { workspace } }), staleTime: 0 });
  return (
    <Page
      title="Outbox"
      size="md"
      actions={
        <Button variant="default" loading={query.isFetching} onClick={() => query.refetch()}>
          Look again
        </Button>
      }
    >
      <QueryView query={query}>
        {({ smtp, mails }) => (
          <>
            <Alert color={smtp ? 'accent' : 'orange'}>
              {smtp
                ? 'A mail server is set: mail goes out by itself. Below is what was written before.'
                : 'No mail server is set, so mail waits here for thirty days. Hand its links to the people they are for, or ask whoever runs Variorum to set SMTP_URL.'}
            </Alert>
            {mails.length === 0 ? (
              <EmptyState title="No mail waits">
                Invitations and sign-in links that are asked for appear here.
              </EmptyState>
            ) : (
              <Stack gap="sm">
                {mails.map(({ id, toEmail, subject, text, createdAt }) => (
                  <Paper key={id} withBorder p="sm" component="article">
                    <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                      To {toEmail} · <When at={createdAt} />
                    </Text>
                    <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
                      {subject}
                    </Text>
                    <Text size="sm" mt="xs" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                      {text}
                    </Text>
                  </Paper>
                ))}
              </Stack>
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}
