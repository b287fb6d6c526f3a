'use client';

import {
  Alert,
  Button,
  Checkbox,
  Group,
  Modal,
  ScrollArea,
  Select,
  Stack,
  Text,
  Textarea,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { describeError } from '@/lib/client/describe-error';
import type { Assignment } from '@/lib/contract/assignments';
import { groupBy } from '@/lib/domain/group-by';
import { useWorkspace } from '../shell/use-workspace';
import { listReviewers } from './list-reviewers';
import { RefusedList } from './refused-list';
import { useHandOver } from './use-hand-over';

interface Props {
  /** What may be handed over; all of one case. */
  assignments: Assignment[];
  title: string;
  onClose: () => void;
}

const POOL = 'pool';

/** Gives several assignments to another person, or back to the pool, with a note for whoever goes on. */
export function HandOverDialog({ assignments, title, onClose }: Props) {
  const { people } = useWorkspace();
  const [chosen, setChosen] = useState(assignments.map(({ id }) => id));
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const holders = new Set(assignments.map(({ user }) => user.id));
  const selected = assignments.filter(({ id }) => chosen.includes(id));
  const handOver = useHandOver({ caseId: assignments[0]?.caseId ?? '', onDone: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (to === null || note.trim() === '' || selected.length === 0) return;
    handOver.mutate({ assignments: selected, userId: to === POOL ? null : to, note });
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
          {refused.length > 0 && (
            <Alert color="orange" variant="light" role="alert" title="Not handed over">
              <RefusedList refused={refused} />
            </Alert>
          )}
          <ScrollArea.Autosize
            mah={220}
            type="auto"
            offsetScrollbars="present"
            viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'What to hand over' }}
          >
            <Checkbox.Group value={chosen} onChange={setChosen} aria-label="What to hand over">
              <Stack gap={8}>
                {[...groupBy(assignments, ({ user }) => user.name)].map(([name, those]) => (
                  <Stack key={name} gap={8}>
                    {holders.size > 1 && (
                      <Text size="xs" fw={600} c="dimmed">
                        {name}
                      </Text>
                    )}
                    {those.map(({ id, claimNumber, statement, user }) => (
                      <Checkbox
                        key={id}
                        size="sm"
                        value={id}
                        label={`${claimNumber}. ${statement}`}
                        aria-label={
                          holders.size > 1 ? `${user.name}, claim ${claimNumber}. ${statement}` : undefined
                        }
                      />
                    ))}
                  </Stack>
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
