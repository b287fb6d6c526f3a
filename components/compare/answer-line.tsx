'use client';

import { Button, Group, Text } from '@mantine/core';
import type { z } from 'zod';
import type { Answer } from '@/lib/contract/suggestions';
import { AnswerButtons } from '../suggestions/answer-buttons';
import { When } from '../ui/when';

interface Props {
  /** What is answered, for screen readers: "altered, Ledger". */
  about: string;
  answer: z.infer<typeof Answer> | null;
  mayAnswer: boolean;
  pending: boolean;
  /** What the two answers are called here. */
  words: { confirm: string; reject: string; confirmed: string; rejected: string };
  onAnswer: (answer: 'accepted' | 'rejected') => void;
  onUndo: (suggestionId: string, version: number) => void;
}

/** Under a suggestion of the engine: two buttons, or who has answered what. */
export function AnswerLine({ about, answer, mayAnswer, pending, words, onAnswer, onUndo }: Props) {
  if (answer) {
    return (
      <Group gap={8}>
        <Text size="xs" c="dimmed">
          {answer.answer === 'accepted' ? words.confirmed : words.rejected} by {answer.by.name},{' '}
          <When at={answer.at} />
        </Text>
        {answer.can['suggestions.undo'] && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            disabled={pending}
            aria-label={`Take back: ${about}`}
            onClick={() => onUndo(answer.suggestionId, answer.version)}
          >
            Take back
          </Button>
        )}
      </Group>
    );
  }
  if (!mayAnswer) {
    return (
      <Text size="xs" c="dimmed">
        suggested, nobody has confirmed it
      </Text>
    );
  }
  return (
    <AnswerButtons
      about={about}
      confirm={words.confirm}
      reject={words.reject}
      pending={pending}
      onConfirm={() => onAnswer('accepted')}
      onReject={() => onAnswer('rejected')}
    />
  );
}
