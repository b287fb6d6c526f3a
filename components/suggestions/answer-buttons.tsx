'use client';

import { Button, Group, Kbd, Text } from '@mantine/core';
import { useKeyHint } from '../keys/use-keys';
import classes from './answer-buttons.module.css';
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
  const nextKey = useKeyHint('suggestion.next');
  return (
    <Group gap={6} className={classes.answers} {...keys}>
      <Button
        size="compact-xs"
        variant="light"
        disabled={pending}
        aria-label={`${confirm}: ${about}`}
        aria-keyshortcuts={confirmKey}
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
        onClick={onReject}
      >
        {reject}
      </Button>
      {confirmKey && rejectKey && (
        <Text size="xs" c="dimmed" className={classes.hint}>
          <Kbd size="xs">{confirmKey}</Kbd> <Kbd size="xs">{rejectKey}</Kbd>
          {nextKey && ' next '}
          {nextKey && <Kbd size="xs">{nextKey}</Kbd>}
        </Text>
      )}
    </Group>
  );
}
