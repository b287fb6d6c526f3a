'use client';

import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { PassageVoice } from '@/lib/domain/voice';
import { VoiceChoice } from './voice-choice';

interface Props {
  opened: boolean;
  /** The selected words: what the statement begins with. */
  quote: string;
  voice: PassageVoice;
  busy: boolean;
  onVoice: (voice: PassageVoice) => void;
  onCreate: (statement: string) => void;
  onClose: () => void;
}

/** A new claim from the selected words. Enter makes it. */
export function NewClaim({ opened, onClose, ...props }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="New claim" size="lg">
      <NewClaimForm {...props} />
    </Modal>
  );
}

function NewClaimForm({ quote, voice, busy, onVoice, onCreate }: Omit<Props, 'opened' | 'onClose'>) {
  const [statement, setStatement] = useState(() => toStatement(quote));
  const submit = () => {
    if (statement.trim() !== '' && !busy) onCreate(statement.trim());
  };
  return (
    <Stack>
      <Textarea
        label="Statement"
        description="One sentence that stands on its own and can be true or false. Where articles differ in a detail, word it neutrally."
        autosize
        minRows={2}
        maxLength={1000}
        data-autofocus
        error={statement.trim() === '' ? 'Write the claim as one statement.' : undefined}
        value={statement}
        onChange={(event) => setStatement(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          submit();
        }}
      />
      <Text size="sm" ff="var(--serif)" c="dimmed" lineClamp={3}>
        “{quote}”
      </Text>
      <VoiceChoice voice={voice} onChange={onVoice} />
      <Group justify="flex-end">
        <Button onClick={submit} loading={busy}>
          Make the claim
        </Button>
      </Group>
    </Stack>
  );
}

/** Selected words as the beginning of a statement: one line, a capital, a full stop. */
function toStatement(quote: string): string {
  const line = quote
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[,;:–—]$/u, '');
  const first = String.fromCodePoint(line.codePointAt(0) ?? 32);
  const whole = first.toLocaleUpperCase() + line.slice(first.length);
  return /[.!?…”"’»)]$/u.test(whole) ? whole : `${whole}.`;
}
