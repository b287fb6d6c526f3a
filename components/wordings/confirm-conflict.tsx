'use client';

import { Alert, Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { describeError } from '@/lib/client/describe-error';
import type { Conflict } from '@/lib/contract/wordings';
import { useFocusFirst } from '../ui/use-focus-first';
import { proposeFindings } from './propose-findings';

interface Props {
  conflict: Conflict;
  labelOf: (articleId: string) => string;
  error: Error | null;
  busy: boolean;
  onConfirm: (findings: ReturnType<typeof proposeFindings>) => void;
  onCancel: () => void;
}

const OPEN = 'open';
const OTHER = 'other';

/** Confirming says that the articles differ; it may say too which of them is right, and then the others get findings. */
export function ConfirmConflict({ conflict, labelOf, error, busy, onConfirm, onCancel }: Props) {
  const form = useFocusFirst<HTMLFormElement>();
  const [choice, setChoice] = useState(OPEN);
  const [other, setOther] = useState('');
  const sides = conflict.sides.filter(({ says }) => says !== '');
  const side = sides.find((_, place) => choice === `side ${place}`);
  const holds = choice === OTHER ? other : (side?.says ?? '');
  const findings = proposeFindings(conflict, holds);
  const incomplete = choice === OTHER && other.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!incomplete) onConfirm(findings);
  };
  return (
    <form ref={form} onSubmit={submit} style={{ width: '100%' }}>
      <Stack gap="xs">
        {error && <Alert color="red">{describeError(error)}</Alert>}
        <Radio.Group label="What holds?" value={choice} onChange={setChoice} size="sm">
          <Stack gap={6} mt={4}>
            {sides.map(({ says, articleIds }, place) => (
              <Radio
                key={`${says} ${articleIds.join()}`}
                value={`side ${place}`}
                size="xs"
                label={`“${says}” (${articleIds.map(labelOf).join(', ')})`}
              />
            ))}
            <Radio value={OTHER} size="xs" label="Something else" />
            <Radio
              value={OPEN}
              size="xs"
              label="Not known yet, or all can stand: only note that they differ"
            />
          </Stack>
        </Radio.Group>
        {choice === OTHER && (
          <TextInput
            label="What holds"
            size="xs"
            required
            maxLength={500}
            data-autofocus
            value={other}
            onChange={(event) => setOther(event.currentTarget.value)}
          />
        )}
        <Text size="xs" c="dimmed" role="status">
          {findings.length === 0
            ? 'Makes no finding.'
            : `Becomes a finding of ${findings.map(({ articleId }) => labelOf(articleId)).join(', ')}.`}
        </Text>
        <Group gap={6}>
          <Button type="submit" size="compact-sm" loading={busy} disabled={incomplete}>
            Confirm
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
