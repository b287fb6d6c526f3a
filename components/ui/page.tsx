import { Container, Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** A line under the title. */
  aside?: ReactNode;
  actions?: ReactNode;
  size?: 'sm' | 'md' | 'lg' | 'xl';
  children: ReactNode;
}

/** A screen that is a page: title, what can be done, content. */
export function Page({ title, aside, actions, size = 'lg', children }: Props) {
  return (
    <Container size={size} py="lg" px={{ base: 'sm', sm: 'md' }}>
      <Stack gap="lg">
        <Group justify="space-between" align="flex-start" gap="sm">
          <Stack gap={2} flex={1} miw={200}>
            <Title order={1} fz={22} style={{ overflowWrap: 'anywhere' }}>
              {title}
            </Title>
            {aside}
          </Stack>
          {actions && <Group gap="xs">{actions}</Group>}
        </Group>
        {children}
      </Stack>
    </Container>
  );
}
