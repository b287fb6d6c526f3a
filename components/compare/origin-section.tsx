import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './origin-section.module.css';

interface Props {
  title: string;
  aside: string;
  children: ReactNode;
}

/** A box of the origins page with its heading. */
export function OriginSection({ title, aside, children }: Props) {
  return (
    <Stack component="section" gap="sm" className={classes.section} aria-label={title}>
      <Title order={2} fz={16}>
        {title}{' '}
        <Text span size="sm" c="dimmed" fw={400}>
          {aside}
        </Text>
      </Title>
      {children}
    </Stack>
  );
}
