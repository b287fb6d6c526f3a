'use client';

import { Alert, Anchor, Badge, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import { describeError } from '@/lib/client/describe-error';
import { useWorkspace } from '../shell/use-workspace';
import { QueryView } from '../ui/query-view';
import { When } from '../ui/when';
import { ExportMenu } from './export-menu';

/** The published versions of a case, the newest first. */
export function PublishedList({ caseId }: { caseId: string }) {
  const { slug } = useWorkspace();
  const query = useQuery(api.reports.list.queryOptions({ input: { workspace: slug, caseId } }));
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  return (
    <QueryView query={query}>
      {(reports) =>
        reports.length === 0 ? (
          <Text size="sm" c="dimmed">
            Nothing is published yet.
          </Text>
        ) : (
          <Stack gap="sm">
            {reports.map((report) => (
              <Group key={report.id} justify="space-between" gap="xs">
                <div>
                  <Group gap={8}>
                    <Anchor href={report.path} target="_blank" fw={600}>
                      Version {report.number}: {report.title}
                    </Anchor>
                    {report.withdrawnAt && (
                      <Badge color="orange" variant="light" tt="none">
                        withdrawn
                      </Badge>
                    )}
                  </Group>
                  <Text size="xs" c="dimmed">
                    <When at={report.publishedAt} /> by {report.publishedBy.name}
                    {report.withdrawnNote && ` · ${report.withdrawnNote}`}
                  </Text>
                </div>
                <Group gap="xs">
                  <ExportMenu path={`/api/reports/${slug}/${report.id}`} label="Export" />
                  {report.can['reports.withdraw'] && !report.withdrawnAt && (
                    <Button variant="subtle" color="gray" onClick={() => setWithdrawing(report.id)}>
                      Withdraw…
                    </Button>
                  )}
                </Group>
              </Group>
            ))}
            <Modal
              opened={withdrawing !== null}
              onClose={() => setWithdrawing(null)}
              title="Withdraw the report"
            >
              {withdrawing && <Withdraw reportId={withdrawing} onDone={() => setWithdrawing(null)} />}
            </Modal>
          </Stack>
        )
      }
    </QueryView>
  );
}

function Withdraw({ reportId, onDone }: { reportId: string; onDone: () => void }) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const [note, setNote] = useState('');
  const withdraw = useMutation(
    api.reports.withdraw.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: api.reports.key() });
        onDone();
      },
    }),
  );
  return (
    <Stack>
      <Textarea
        label="Why"
        description="Readers see this note on top of the report, which stays readable."
        autosize
        minRows={2}
        maxLength={1000}
        data-autofocus
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {withdraw.error && <Alert color="red">{describeError(withdraw.error)}</Alert>}
      <Button
        loading={withdraw.isPending}
        disabled={note.trim() === ''}
        onClick={() => withdraw.mutate({ workspace: slug, reportId, note })}
      >
        Withdraw it
      </Button>
    </Stack>
  );
}
