import { Text } from '@mantine/core';

/** What was written when a claim was handed over, for whoever goes on with it. */
export function HandOverNote({ children }: { children: string }) {
  if (children === '') return null;
  return (
    <Text size="xs" style={{ overflowWrap: 'anywhere' }} dir="auto">
      <b>Handed over:</b> {children}
    </Text>
  );
}
