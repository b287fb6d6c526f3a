'use client';

import { Anchor, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** What is out of the way until somebody asks for it: one quiet line that opens. */
export function Folded({ label, children }: { label: string; children: ReactNode }) {
  const [opened, { toggle }] = useDisclosure(false);
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <Stack gap={8} align="flex-start">
      <Anchor component="button" type="button" size="xs" c="dimmed" onClick={toggle} aria-expanded={opened}>
        <Chevron size={13} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 3 }} />
        {label}
      </Anchor>
      {opened && children}
    </Stack>
  );
}
