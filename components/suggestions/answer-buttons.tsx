'use client';

import { Button, Group, Kbd } from '@mantine/core';
import { useKeyHint } from '../keys/use-keys';
import { useAnswerKeys } from './use-answer-keys';

interface Props {
  /** What is answered, for screen readers. */
  about: string;
  confirm: string;
  reject: string;
  pending: boolean;
  onConfirm: () => void;
  onReject: () => void;
}

/** The two answers to what the engine suggests, by button or by key. */
export function AnswerButtons({ about, confirm, reject, pending, onConfirm, onReject }: Props) {
  const keys = useAnswerKeys({ confirm: onConfirm, reject: onReject });
  const confirmKey = useKeyHint('suggestion.accept');
  const rejectKey = useKeyHint('suggestion.reject');
  return (
    <Group gap={6} {...keys}>
      <Button
        size="compact-xs"
        variant="light"
        disabled={pending}
        aria-label={`${confirm}: ${about}`}
        aria-keyshortcuts={confirmKey}
        rightSection={confirmKey && <Kbd size="xs">{confirmKey}</Kbd>}
        onClick={onConfirm}
      >
        {confirm}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        disabled={pending}
        aria-label={`${reject}: ${about}`}
        aria-keyshortcuts={rejectKey}
        rightSection={rejectKey && <Kbd size="xs">{rejectKey}</Kbd>}
        onClick={onReject}
      >
        {reject}
      </Button>
    </Group>
  );
}
