'use client';

import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { type ReactNode, useState } from 'react';
import { createQueryClient } from '@/lib/client/query-client';
import { resolveVariables, theme } from './theme';

/** What every screen stands on: the kit, the query cache, state in the URL, toasts and dialogs. */
export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  return (
    <NuqsAdapter>
      <QueryClientProvider client={queryClient}>
        <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
          <ModalsProvider>
            <Notifications position="bottom-left" />
            {children}
          </ModalsProvider>
        </MantineProvider>
      </QueryClientProvider>
    </NuqsAdapter>
  );
}
