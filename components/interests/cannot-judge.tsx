'use client';

import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '@/lib/client/api';
import { describeError } from '@/lib/client/describe-error';
import { markJudgementsStale } from '@/lib/client/mark-judgements-stale';
import { useViewer, useWorkspace } from '../shell/use-workspace';

interface Props {
  claim: { id: string; number: number };
  onClose: () => void;
}

/** "I cannot judge this claim": declares one's conflict of interest with it, and gives back the place one holds. */
export function CannotJudge({ claim, onClose }: Props) {
  const { slug: workspace } = useWorkspace();
  const viewer = useViewer();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const declare = useMutation(
    api.conflictsOfInterest.declare.mutationOptions({
      onSuccess: async () => {
        notifications.show({ message: `Somebody else will judge claim ${claim.number}.` });
        onClose();
        await queryClient.invalidateQueries({ queryKey: api.conflictsOfInterest.key() });
        await markJudgementsStale(queryClient);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    declare.mutate({ workspace, userId: viewer.id, claimId: claim.id, reason });
  };
  return (
    <Modal opened onClose={onClose} title={`I cannot judge claim ${claim.number}`}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">
            That happens, and saying so keeps the review sound. The claim goes to somebody else; a place you
            hold in it is given back.
          </Text>
          {declare.error && (
            <Alert color="red" role="alert">
              {describeError(declare.error)}
            </Alert>
          )}
          <Textarea
            label="Why"
            description="The desk can read it: “I know the person quoted” is enough."
            required
            autosize
            minRows={2}
            maxRows={6}
            maxLength={1000}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={tried && reason.trim() === '' && 'Say why, in a few words.'}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={declare.isPending}>
              Leave it to others
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
