import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ActivityRow } from '@/lib/contract/live';
import { phraseActivity } from './phrase-activity';

/**
 * An activity as a sentence: who did what, to what when the row says so, and how often in a row. `ownLabel` is the
 * claim on whose page it stands.
 */
export function describeActivity(row: ActivityRow & { times?: number }, ownLabel?: string): ReactNode {
  const { says, label } = phraseActivity(row, ownLabel);
  const { actor, times = 1 } = row;
  return (
    <Text size="sm" component="span">
      <Text component="span" fw={600}>
        {actor.name}
      </Text>{' '}
      {says}
      {label && (
        <>
          {': '}
          <Text component="span" c="dimmed">
            {label}
          </Text>
        </>
      )}
      {times > 1 && (
        <Text component="span" c="dimmed">
          , {times} times
        </Text>
      )}
    </Text>
  );
}
