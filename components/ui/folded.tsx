'use client';

import { Anchor, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';

/** What is out of the way until somebody asks for it: one quiet line that opens. */
export function Folded({ label, children }: { label: string; children: ReactNode }) {
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <Stack gap={8} align="flex-start">
      <Anchor component="button" type="button" size="xs" c="dimmed" onClick={toggle} aria-expanded={opened}>
        {label}
      </Anchor>
      {opened && children}
    </Stack>
  );
}
