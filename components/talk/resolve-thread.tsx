'use client';

import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Thread } from '@/lib/contract/talk';
import { outcomeWords, type ThreadOutcome, threadOutcomes } from '@/lib/domain/thread';
import { useWorkspace } from '../shell/use-workspace';
import { useTalkWrites } from './use-talk-writes';

/** Ends a thread with what came of it. */
export function ResolveThread({ thread, onDone }: { thread: Thread; onDone: () => void }) {
  const { slug } = useWorkspace();
  const { resolve } = useTalkWrites();
  const [outcome, setOutcome] = useState<ThreadOutcome>('answered');
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    resolve.mutate(
      { workspace: slug, threadId: thread.id, version: thread.version, outcome, words },
      { onSuccess: onDone },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Radio.Group
          label="What came of it?"
          size="xs"
          value={outcome}
          onChange={(value) => {
            const chosen = threadOutcomes.find((one) => one === value);
            if (chosen) setOutcome(chosen);
          }}
        >
          <Group gap="lg" mt={4}>
            {threadOutcomes.map((one) => (
              <Radio key={one} size="xs" value={one} label={outcomeWords[one]} />
            ))}
          </Group>
        </Radio.Group>
        <TextInput
          label="In a few words"
          description="May stay empty"
          size="xs"
          maxLength={500}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Group gap="xs" justify="flex-end">
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
            Cancel
          </Button>
          <Button size="compact-sm" type="submit" loading={resolve.isPending}>
            Resolve
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
