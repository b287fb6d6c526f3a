'use client';

import { Button, Group, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './selection-bar.module.css';

interface Props {
  /** What is selected: "Selected claims". */
  label: string;
  /** "3 selected". */
  count: string;
  onClear: () => void;
  /** To select more; stands before "Clear". */
  more?: ReactNode;
  /** What can be done with it. */
  children: ReactNode;
}

/** What can be done with what is selected in a list; stays at the lower edge of the screen. */
export function SelectionBar({ label, count, onClear, more, children }: Props) {
  return (
    <Paper className={classes.bar} withBorder shadow="md" role="region" aria-label={label}>
      <Group gap="xs" justify="space-between">
        <Text size="sm" aria-live="polite">
          {count}
        </Text>
        <Group gap="xs">
          {more}
          <Button size="xs" variant="default" onClick={onClear}>
            Clear
          </Button>
          {children}
        </Group>
      </Group>
    </Paper>
  );
}
