import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { ClientRetryPlugin, type ClientRetryPluginContext } from '@orpc/client/plugins';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { v7 as newId } from 'uuid';
import type { contract } from '@/lib/contract/contract';
import { rememberRequest } from './own-requests';

interface ClientContext extends ClientRetryPluginContext {
  /** Set once for each call, before any retry, so that a repeated write is answered and not done twice. */
  idempotencyKey?: string;
}

const link = new RPCLink<ClientContext>({
  url: () => `${window.location.origin}/api/rpc`,
  headers: ({ context }): Record<string, string> =>
    context.idempotencyKey ? { 'idempotency-key': context.idempotencyKey } : {},
  plugins: [new ClientRetryPlugin()],
  interceptors: [
    ({ next, context, ...options }) => {
      const idempotencyKey = context.idempotencyKey ?? newId();
      rememberRequest(idempotencyKey);
      return next({ ...options, context: { ...context, idempotencyKey } });
    },
  ],
});

/** Typed calls to the server, for what is not a query or a mutation. */
export const client: ContractRouterClient<typeof contract, ClientContext> = createORPCClient(link);

/** Query options, mutation options and keys of every procedure: `api.claims.list.queryOptions({ input })`. */
export const api = createTanstackQueryUtils(client);
