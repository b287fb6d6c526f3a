import { createRouterClient } from '@orpc/server';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import { headers } from 'next/headers';
import { cache } from 'react';
import { router } from '../router/router';

/**
 * What a page uses to fill the query cache before it renders: the same keys as the browser, the use cases called
 * directly. One for a request; give `dehydrate(queryClient)` to a HydrationBoundary.
 */
export const startSeed = cache(async () => {
  const requestHeaders = new Headers(await headers());
  const client = createRouterClient(router, {
    context: { headers: requestHeaders, method: 'GET', url: '/', requestId: crypto.randomUUID() },
  });
  return { client, api: createTanstackQueryUtils(client), queryClient: new QueryClient() };
});
