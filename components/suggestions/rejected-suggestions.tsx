'use client';

import { Anchor, Group, Stack, Text } from '@mantine/core';
import type { Suggestion } from '@/lib/contract/suggestions';
import { Folded } from '../ui/folded';

interface Props {
  rejected: readonly Suggestion[];
  /** What was done to them: "rejected". */
  word: string;
  labelOf: (articleId: string) => string;
  onTakeBack: (suggestion: Suggestion) => void;
}

/** What was rejected, folded; each can be taken back and is suggested again then. */
export function RejectedSuggestions({ rejected, word, labelOf, onTakeBack }: Props) {
  if (rejected.length === 0) return null;
  return (
    <Folded label={`${rejected.length} ${word}`}>
      {rejected.map((suggestion) => (
        <Stack key={suggestion.id} gap={2}>
          <Text size="xs" c="dimmed" lineClamp={3} dir="auto">
            {suggestion.articleId !== null && <b>{labelOf(suggestion.articleId)} </b>}
            {suggestion.words}
          </Text>
          <Group gap={8}>
            <Text size="xs" c="dimmed">
              by {suggestion.by.name}
            </Text>
            {suggestion.can['suggestions.undo'] && (
              <Anchor component="button" type="button" size="xs" onClick={() => onTakeBack(suggestion)}>
                Take back
              </Anchor>
            )}
          </Group>
        </Stack>
      ))}
    </Folded>
  );
}
