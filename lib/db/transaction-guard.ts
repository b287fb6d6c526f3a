import { AsyncLocalStorage } from 'node:async_hooks';
import type { Db, Tx } from './db';

/** Thrown when code inside a transaction uses the outer client. */
export class OutsideTransactionError extends Error {
  constructor(property: string) {
    super(
      `db.${property} was used inside a transaction. Use the transaction's own client: the embedded database has one connection, so this call would wait for the transaction that waits for it.`,
    );
    this.name = 'OutsideTransactionError';
  }
}

const running = new AsyncLocalStorage<{ open: boolean }>();

/**
 * Wraps a client so that, inside the callback of one of its transactions, any use of the client itself is refused
 * at once. Without this the embedded database would hang until the transaction times out, and PostgreSQL would
 * read outside the transaction unnoticed.
 */
export function guardTransactions(client: Db): Db {
  return new Proxy(client, {
    get(target, property) {
      // `then` and symbols are asked for by the language whenever a client is awaited or printed.
      if (typeof property === 'string' && property !== 'then' && running.getStore()?.open) {
        throw new OutsideTransactionError(property);
      }
      const value = Reflect.get(target, property, target);
      if (property !== '$transaction') return value;
      return (work: unknown[] | ((tx: Tx) => Promise<unknown>), options: unknown) =>
        Reflect.apply(value, target, [typeof work === 'function' ? inTransaction(work) : work, options]);
    },
  });
}

function inTransaction(work: (tx: Tx) => Promise<unknown>) {
  return (tx: Tx) => {
    // Work that was started but not awaited outlives the transaction and may use the client afterwards.
    const state = { open: true };
    return running.run(state, async () => {
      try {
        return await work(tx);
      } finally {
        state.open = false;
      }
    });
  };
}
