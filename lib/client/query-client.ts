import { isDefinedError } from '@orpc/client';
import { QueryClient } from '@tanstack/react-query';

/**
 * The browser's cache. Live updates say what is stale, so nothing is fetched again merely because a window got the
 * focus. A refusal is final; only a lost connection or a server fault is tried again.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => !isDefinedError(error) && failures < 2,
      },
      // Offline writes wait for the connection instead of failing; what was typed stays in its form until then.
      mutations: { networkMode: 'online', retry: false },
    },
  });
}
