'use client';

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { StaleReason } from '@/lib/domain/stale';
import { When } from '../ui/when';
import { staleWords } from './stale-words';

interface Props {
  reasons: readonly StaleReason[];
  /** Says that the judgement holds as it is; left out for whom it does not belong to. */
  onHolds?: () => void;
  busy?: boolean;
}

/** What changed under a judgement since it was given, and a button to say that it holds all the same. */
export function StaleNotice({ reasons, onHolds, busy = false }: Props) {
  if (reasons.length === 0) return null;
  return (
    <Alert color="orange" variant="light" icon={<IconHistory size={16} />} p="xs" title="Look at it again">
      <Stack gap={6} align="flex-start">
        {reasons.map(({ kind, subjectId, label, at }) => (
          <Text size="xs" key={`${kind} ${subjectId}`} style={{ overflowWrap: 'anywhere' }}>
            {staleWords[kind]} <b>{label}</b>,{' '}
            <Text span c="dimmed">
              <When at={at} />
            </Text>
          </Text>
        ))}
        {onHolds && (
          <Group>
            <Button size="compact-sm" variant="default" loading={busy} onClick={onHolds}>
              It still holds
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
