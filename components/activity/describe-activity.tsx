import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ActivityRow } from '@/lib/contract/live';
import { type ActivityKind, activityKinds } from '@/lib/domain/activity';

const isKnown = (kind: string): kind is ActivityKind => kind in activityKinds;

/** An activity as a sentence: who did what, to what when the row says so (`data.label`), and how often in a row. */
export function describeActivity({
  kind,
  actor,
  data,
  times = 1,
}: ActivityRow & { times?: number }): ReactNode {
  const label = typeof data.label === 'string' && data.label !== '' ? data.label : undefined;
  return (
    <Text size="sm" component="span">
      <Text component="span" fw={600}>
        {actor.name}
      </Text>{' '}
      {isKnown(kind) ? activityKinds[kind].says : kind}
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
