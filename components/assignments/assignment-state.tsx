'use client';

import { Text, Tooltip } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconEyeOff } from '@tabler/icons-react';
import type { Assignment } from '@/lib/contract/assignments';

const states = {
  waiting: { Sign: IconCircle, word: 'to judge', why: 'No verdict yet' },
  submitted: { Sign: IconCircleCheck, word: 'submitted', why: 'The verdict is in' },
  hidden: {
    Sign: IconEyeOff,
    word: 'hidden',
    why: 'Whether there is a verdict is hidden while you judge this claim independently',
  },
} as const;

/** Whether the verdict is in, as far as the viewer may know. */
export function AssignmentState({ state, decided }: Pick<Assignment, 'state' | 'decided'>) {
  const { Sign, word, why } = states[state];
  const text = decided && state === 'waiting' ? 'not needed any more' : word;
  return (
    <Tooltip label={decided && state === 'waiting' ? 'The desk has decided this claim' : why}>
      <Text span size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        <Sign size={13} style={{ verticalAlign: '-2px', marginRight: 4 }} aria-hidden />
        {text}
      </Text>
    </Tooltip>
  );
}
