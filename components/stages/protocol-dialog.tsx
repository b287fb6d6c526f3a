'use client';

import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '@/lib/client/api';
import { describeError, findConflict } from '@/lib/client/describe-error';
import type { Protocol } from '@/lib/domain/protocol';
import { useWorkspace } from '../shell/use-workspace';
import { QueryView } from '../ui/query-view';
import { ProtocolFields } from './protocol-fields';

interface Props {
  caseId: string;
  opened: boolean;
  onClose: () => void;
}

/** How the claims of a case are reviewed: chosen once for the case, and kept by each claim as it was when it began. */
export function ProtocolDialog({ caseId, opened, onClose }: Props) {
  const { slug } = useWorkspace();
  const query = useQuery({
    ...api.stages.getForCase.queryOptions({ input: { workspace: slug, caseId } }),
    enabled: opened,
  });
  return (
    <Modal opened={opened} onClose={onClose} title="How claims are reviewed" size="lg">
      <QueryView query={query}>
        {({ protocol, version }) => (
          <ProtocolForm caseId={caseId} protocol={protocol} version={version} onDone={onClose} />
        )}
      </QueryView>
    </Modal>
  );
}

interface FormProps {
  caseId: string;
  protocol: Protocol | null;
  version: number;
  onDone: () => void;
}

function ProtocolForm({ caseId, protocol: stored, version, onDone }: FormProps) {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const [protocol, setProtocol] = useState(stored);
  const [toClaims, setToClaims] = useState(true);
  const set = useMutation(
    api.stages.setForCase.mutationOptions({
      onError: (error) => {
        // Somebody changed the case meanwhile: what was chosen here stays, and is tried on the newest version.
        if (findConflict(error)) void queryClient.invalidateQueries({ queryKey: api.stages.key() });
      },
      onSuccess: async ({ changed, kept }) => {
        await queryClient.invalidateQueries({ queryKey: api.stages.key() });
        await queryClient.invalidateQueries({ queryKey: api.claims.key() });
        await queryClient.invalidateQueries({ queryKey: api.cases.key() });
        notifications.show({ message: describeChange(toClaims, changed, kept) });
        onDone();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate({ workspace: slug, caseId, version, protocol, toClaims });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {set.error && <Alert color="red">{describeError(set.error)}</Alert>}
        <ProtocolFields protocol={protocol} onChange={setProtocol} />
        <Checkbox
          label="Also for the claims on which nobody has begun"
          description="New claims always follow it. Claims that somebody holds or has judged keep theirs."
          checked={toClaims}
          onChange={(event) => setToClaims(event.currentTarget.checked)}
        />
        <Group justify="space-between">
          <Text size="xs" c="dimmed">
            Verdicts and reasons are hidden until one’s own in every check.
          </Text>
          <Button type="submit" loading={set.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function describeChange(toClaims: boolean, changed: number, kept: number): string {
  if (!toClaims) return 'New claims follow it.';
  const claims = changed === 1 ? '1 claim follows it' : `${changed} claims follow it`;
  return kept === 0
    ? `${claims}.`
    : `${claims}; ${kept} that somebody has begun with ${kept === 1 ? 'keeps its' : 'keep their'} own.`;
}
