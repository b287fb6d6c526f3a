import { Client, type ClientConfig, escapeIdentifier } from 'pg';
import type { ChannelListener } from './connection';

/** Milliseconds before the first attempt to connect again; each further one waits twice as long, up to the last. */
const firstDelay = 200;
const lastDelay = 5_000;

/**
 * One dedicated connection that listens to all channels of this process. It connects on the first `listen`, and
 * again whenever it is lost; after that each listener is told that it may have missed messages.
 */
export class ListenClient {
  readonly #config: ClientConfig;
  readonly #listeners = new Map<string, Set<ChannelListener>>();
  /** Undefined before the first `listen`, and while the connection is lost. */
  #client: Promise<Client> | undefined;
  #retry: NodeJS.Timeout | undefined;
  #lastStatement: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(config: ClientConfig) {
    this.#config = { ...config, keepAlive: true };
  }

  async listen(channel: string, listener: ChannelListener): Promise<() => Promise<void>> {
    const listeners = this.#listeners.get(channel) ?? new Set();
    const isFirst = listeners.size === 0;
    this.#listeners.set(channel, listeners.add(listener));
    if (this.#client !== undefined) {
      if (isFirst) await this.#run(await this.#client, `LISTEN ${escapeIdentifier(channel)}`);
    } else if (this.#retry === undefined) {
      this.#client = this.#connect();
      await this.#client.catch((error) => {
        this.#client = undefined;
        this.#remove(channel, listener);
        throw error;
      });
    }
    return async () => {
      this.#remove(channel, listener);
      if (this.#listeners.has(channel) || this.#client === undefined) return;
      await this.#run(await this.#client, `UNLISTEN ${escapeIdentifier(channel)}`);
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await (await this.#client)?.end();
  }

  #remove(channel: string, listener: ChannelListener): void {
    const listeners = this.#listeners.get(channel);
    listeners?.delete(listener);
    if (listeners?.size === 0) this.#listeners.delete(channel);
  }

  /** Connects and listens to every channel that somebody waits for. */
  async #connect(): Promise<Client> {
    const client = new Client(this.#config);
    client.on('notification', ({ channel, payload }) => {
      for (const listener of this.#listeners.get(channel) ?? []) listener.onMessage(payload ?? '');
    });
    // A broken connection ends in 'end' as well; without a listener for 'error' it would end the process.
    client.on('error', () => undefined);
    await client.connect();
    client.once('end', () => this.#reconnect(firstDelay));
    for (const channel of this.#listeners.keys()) await client.query(`LISTEN ${escapeIdentifier(channel)}`);
    return client;
  }

  /** Runs one statement after another. A connection that fails one is given up: the next one listens to everything. */
  #run(client: Client, statement: string): Promise<unknown> {
    this.#lastStatement = this.#lastStatement.then(() => client.query(statement)).catch(() => client.end());
    return this.#lastStatement;
  }

  #reconnect(delay: number): void {
    if (this.#closed) return;
    this.#client = undefined;
    this.#retry = setTimeout(() => {
      this.#client = this.#connect();
      this.#client.then(
        () => {
          this.#retry = undefined;
          for (const listeners of this.#listeners.values()) {
            for (const listener of listeners) listener.onReconnect();
          }
        },
        () => this.#reconnect(Math.min(delay * 2, lastDelay)),
      );
    }, delay);
    this.#retry.unref();
  }
}
