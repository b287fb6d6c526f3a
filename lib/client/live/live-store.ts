import type { LiveEvent } from '@/lib/contract/live';

export type Connection = 'connecting' | 'online' | 'lost';
export type LiveActivity = Extract<LiveEvent, { kind: 'activity' }>['activities'][number];
export type Present = Extract<LiveEvent, { kind: 'presence' }>['present'][number];

type Listener = (activities: LiveActivity[]) => void;

/** What a tab knows from the stream: whether it is connected, who is where, and who wants to hear of activities. */
export class LiveStore {
  #connection: Connection = 'connecting';
  #present: Present[] = [];
  readonly #watchers = new Set<() => void>();
  readonly #listeners = new Set<Listener>();

  get connection(): Connection {
    return this.#connection;
  }

  get present(): Present[] {
    return this.#present;
  }

  setConnection(connection: Connection): void {
    if (connection === this.#connection) return;
    this.#connection = connection;
    this.#tell();
  }

  setPresent(present: Present[]): void {
    this.#present = present;
    this.#tell();
  }

  announce(activities: LiveActivity[]): void {
    for (const listener of this.#listeners) listener(activities);
  }

  /** For `useSyncExternalStore`. */
  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const watcher of this.#watchers) watcher();
  }
}
