import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './entrance.module.css';

interface Props {
  title: string;
  /** A sentence under the title. */
  aside?: ReactNode;
  children?: ReactNode;
}

/** The frame of the pages in front of the workspaces: signing in, setting up, joining. */
export function Entrance({ title, aside, children }: Props) {
  return (
    <main className={classes.page}>
      <div className={classes.wordmark}>Variorum</div>
      <div className={classes.card}>
        <Stack>
          <Stack gap={4}>
            <Title order={1} fz={18} style={{ overflowWrap: 'anywhere' }}>
              {title}
            </Title>
            {aside && (
              <Text c="dimmed" size="sm" component="div" style={{ overflowWrap: 'anywhere' }}>
                {aside}
              </Text>
            )}
          </Stack>
          {children}
        </Stack>
      </div>
    </main>
  );
}
