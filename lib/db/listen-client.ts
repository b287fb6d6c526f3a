import { Client, type ClientConfig } from 'pg';
import type { ChannelListener } from './connection';

/** Milliseconds between attempts: doubled from the first to the last. */
const firstDelay = 200;
const lastDelay = 5_000;

/**
 * One dedicated connection that listens to all channels of this process. It connects on the first `listen`, and
 * again whenever it is lost; after that each listener is told that it may have missed messages.
 */
export class ListenClient {
  readonly #config: ClientConfig;
  readonly #listeners = new Map<string, Set<ChannelListener>>();
  #client: Promise<Client> | undefined;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(config: ClientConfig) {
    this.#config = { ...config, keepAlive: true };
  }

  async listen(channel: string, listener: ChannelListener): Promise<() => Promise<void>> {
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners.add(listener));
    this.#client ??= this.#connect();
    const client = await this.#client;
    await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    return async () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      this.#listeners.delete(channel);
      const current = await this.#client;
      await current?.query(`UNLISTEN ${current.escapeIdentifier(channel)}`);
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    const client = await this.#client;
    this.#client = undefined;
    await client?.end();
  }

  async #connect(): Promise<Client> {
    const client = new Client(this.#config);
    client.on('notification', ({ channel, payload }) => {
      for (const listener of this.#listeners.get(channel) ?? []) listener.onMessage(payload ?? '');
    });
    // A broken connection ends in 'end' too; without a listener for 'error' it would end the process.
    client.on('error', () => undefined);
    await client.connect();
    client.once('end', () => {
      if (!this.#closed) this.#reconnect(firstDelay);
    });
    return client;
  }

  #reconnect(delay: number): void {
    this.#retry = setTimeout(async () => {
      try {
        const client = await this.#connect();
        this.#client = Promise.resolve(client);
        for (const channel of this.#listeners.keys()) {
          await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
        }
        for (const listeners of this.#listeners.values()) {
          for (const listener of listeners) listener.onReconnect();
        }
      } catch {
        // The server is still away: the next attempt tells.
        if (!this.#closed) this.#reconnect(Math.min(delay * 2, lastDelay));
      }
    }, delay);
    this.#retry.unref();
  }
}
