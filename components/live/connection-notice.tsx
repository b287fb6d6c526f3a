'use client';

import { Text } from '@mantine/core';
import { useMutationState } from '@tanstack/react-query';
import classes from './connection-notice.module.css';
import { useConnection } from './live-context';

/** Shows itself while the connection is lost, with what that means for unsent work. */
export function ConnectionNotice() {
  const connection = useConnection();
  const waiting = useMutationState({ filters: { predicate: ({ state }) => state.isPaused } }).length;
  if (connection !== 'lost') return null;
  return (
    <div className={classes.notice} role="status">
      <Text size="sm" fw={600}>
        The connection is lost; trying again.
      </Text>
      <Text size="sm">
        {waiting === 0
          ? 'What you type is kept, and what you missed is fetched when it is back.'
          : `${waiting} ${waiting === 1 ? 'change waits' : 'changes wait'} to be sent when it is back.`}
      </Text>
    </div>
  );
}
