'use client';

import {
  Alert,
  Button,
  Checkbox,
  Group,
  List,
  Modal,
  ScrollArea,
  Select,
  Stack,
  Text,
  Textarea,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, client } from '@/lib/client/api';
import { describeError } from '@/lib/client/describe-error';
import type { Assignment, HandOver } from '@/lib/contract/assignments';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { showUndo } from '../ui/show-undo';
import { listReviewers } from './list-reviewers';
import { useAssignmentWrites } from './use-assignment-writes';

interface Props {
  /** What may be handed over; all of one case. */
  assignments: Assignment[];
  title: string;
  onClose: () => void;
}

const POOL = 'pool';

/** Gives several assignments to another person, or back to the pool, with a note for whoever goes on. */
export function HandOverDialog({ assignments, title, onClose }: Props) {
  const { slug: workspace, people } = useWorkspace();
  const { refresh } = useAssignmentWrites(assignments[0]?.caseId ?? '');
  const [chosen, setChosen] = useState(assignments.map(({ id }) => id));
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const holders = new Set(assignments.map(({ user }) => user.id));
  const selected = assignments.filter(({ id }) => chosen.includes(id));
  const handOver = useMutation(
    api.assignments.handOver.mutationOptions({
      onSuccess: async ({ done, refused }) => {
        await refresh();
        if (done.length > 0) {
          showUndo({ message: describeDone(done.length, refused.length), undo: () => void undo(done) });
        }
        if (refused.length === 0) onClose();
      },
    }),
  );
  const undo = async (items: HandOver['done']) => {
    try {
      const { refused } = await client.assignments.undoHandOver({ workspace, items });
      if (refused[0]) showError(new Error(refused[0].reason));
    } catch (error) {
      showError(error);
    }
    await refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (to === null || note.trim() === '' || selected.length === 0) return;
    handOver.mutate({
      workspace,
      items: selected.map(({ id, version }) => ({ assignmentId: id, version })),
      userId: to === POOL ? null : to,
      note,
    });
  };
  const refused = handOver.data?.refused ?? [];
  const choosable = listReviewers(people).filter(({ id }) => holders.size > 1 || !holders.has(id));
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          {handOver.error && (
            <Alert color="red" role="alert">
              {describeError(handOver.error)}
            </Alert>
          )}
          {refused.length > 0 && <Refused refused={refused} assignments={assignments} />}
          <ScrollArea.Autosize
            mah={220}
            type="auto"
            tabIndex={0}
            role="region"
            aria-label="What to hand over"
          >
            <Checkbox.Group value={chosen} onChange={setChosen} aria-label="What to hand over">
              <Stack gap={8}>
                {assignments.map(({ id, claimNumber, statement, user }) => (
                  <Checkbox
                    key={id}
                    size="sm"
                    value={id}
                    label={`${claimNumber}. ${statement}`}
                    description={holders.size > 1 ? user.name : undefined}
                  />
                ))}
              </Stack>
            </Checkbox.Group>
          </ScrollArea.Autosize>
          {tried && selected.length === 0 && (
            <Text size="xs" c="var(--mantine-color-error)">
              Choose at least one claim.
            </Text>
          )}
          <Select
            label="To"
            required
            searchable
            data={[
              { value: POOL, label: 'Back to the pool' },
              ...choosable.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={to}
            onChange={setTo}
            error={tried && to === null && 'Choose a person, or the pool.'}
          />
          <Textarea
            label="Note"
            description="Whoever goes on with it reads this in the queue and at the claim."
            required
            autosize
            minRows={2}
            maxRows={6}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            error={tried && note.trim() === '' && 'Write what is done and what is left.'}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="subtle" onClick={onClose}>
              {refused.length > 0 ? 'Close' : 'Cancel'}
            </Button>
            <Button type="submit" loading={handOver.isPending}>
              {selected.length === 1 ? 'Hand over 1 claim' : `Hand over ${selected.length} claims`}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Refused({ refused, assignments }: Pick<HandOver, 'refused'> & Pick<Props, 'assignments'>) {
  const numberOf = (id: string) => assignments.find((one) => one.id === id)?.claimNumber;
  return (
    <Alert color="orange" variant="light" role="alert" title="Not handed over">
      <List size="sm" spacing={4}>
        {refused.map(({ assignmentId, reason }) => (
          <List.Item key={assignmentId}>
            Claim {numberOf(assignmentId)}: {reason}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function describeDone(done: number, refused: number): string {
  const given = done === 1 ? '1 claim handed over' : `${done} claims handed over`;
  return refused === 0 ? given : `${given}; ${refused} not`;
}
