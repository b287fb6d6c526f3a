'use client';

import { List, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';

interface OpenPoint {
  kind: string;
  message: string;
}

/** More are counted until they are asked for. */
const SHOWN = 8;

/** What is still open. None of it forbids publishing: the report says itself what was not checked. */
export function OpenPoints({ open }: { open: OpenPoint[] }) {
  const [all, setAll] = useState(false);
  if (open.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Nothing is open.
      </Text>
    );
  }
  const shown = all ? open : open.slice(0, SHOWN);
  return (
    <List size="sm" spacing={4}>
      {shown.map(({ kind, message }) => (
        <List.Item key={`${kind}${message}`}>{message}</List.Item>
      ))}
      {open.length > shown.length && (
        <List.Item>
          <UnstyledButton fz="sm" c="var(--accent-ink)" onClick={() => setAll(true)}>
            and {open.length - shown.length} more
          </UnstyledButton>
        </List.Item>
      )}
    </List>
  );
}
