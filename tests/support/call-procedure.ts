import { createRouterClient, getRouter, isLazy, isProcedure, ORPCError } from '@orpc/server';
import { router } from '@/lib/server/router/router';

export interface Call {
  /** `subject.verb`. */
  path: string;
  input: unknown;
  headers?: Headers;
  idempotencyKey?: string;
  lastEventId?: string;
  signal?: AbortSignal;
}

export type Outcome = { kind: 'answer'; answer: unknown } | { kind: 'refusal'; code: string; error: unknown };

/** Whether somebody has written what stands behind a procedure of the contract. */
export function hasHandler(path: string): boolean {
  const found: unknown = getRouter(router, path.split('.'));
  return isProcedure(found) || isLazy(found);
}

/** Calls a procedure by its path as the API does: who acts follows from the headers alone. */
export async function callProcedure({ path, input, headers, signal, ...call }: Call): Promise<unknown> {
  if (!hasHandler(path)) throw new Error(`${path} is in the contract, but no router has a handler for it.`);
  const client: unknown = createRouterClient(router, {
    context: {
      headers: headers ?? new Headers({ host: 'localhost:3000' }),
      method: 'POST',
      url: `/${path}`,
      requestId: 'test',
      idempotencyKey: call.idempotencyKey,
      signal,
    },
  });
  const procedure = path.split('.').reduce<unknown>((node, step) => Reflect.get(Object(node), step), client);
  if (typeof procedure !== 'function') throw new Error(`${path} cannot be called.`);
  return procedure(input, { signal, lastEventId: call.lastEventId });
}

/** The same, with a refusal as a value. What nobody foresaw has the code of a fault of the server. */
export async function tryProcedure(call: Call): Promise<Outcome> {
  try {
    return { kind: 'answer', answer: await callProcedure(call) };
  } catch (error) {
    if (error instanceof ORPCError) return { kind: 'refusal', code: error.code, error };
    return { kind: 'refusal', code: `FAULT: ${error instanceof Error ? error.message : error}`, error };
  }
}
