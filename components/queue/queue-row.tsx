'use client';

import { Anchor, Group, Stack, Text } from '@mantine/core';
import Link from 'next/link';
import type { ReactNode } from 'react';
import classes from './queue-section.module.css';

interface Props {
  href: string;
  title: string;
  /** Where it is from and what it takes. */
  facts: ReactNode[];
  badge?: ReactNode;
  /** What else whoever does it has to know. */
  children?: ReactNode;
}

/** One thing to do: what it is, and a few facts. */
export function QueueRow({ href, title, facts, badge, children }: Props) {
  return (
    <li className={classes.row}>
      <Stack gap={2} className={classes.words}>
        <Anchor component={Link} href={href} c="inherit" fw={600} size="sm" dir="auto">
          {title}
        </Anchor>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {facts.filter(Boolean).join(' · ')}
        </Text>
        {children}
      </Stack>
      {badge && <Group gap="xs">{badge}</Group>}
    </li>
  );
}
