import type { Db } from './db';

/** Statements on one physical connection, for what Prisma has no words for: migrations and advisory locks. */
export interface SqlSession {
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Runs a script of several statements without values. */
  run(script: string): Promise<void>;
}

export interface ChannelListener {
  onMessage(payload: string): void;
  /** Called after the connection was lost and is there again: messages may have been missed. */
  onReconnect(): void;
}

/** An open database, embedded or a server: the same to everything above it. */
export interface Connection {
  readonly kind: 'embedded' | 'server';
  readonly db: Db;
  withSession<Result>(work: (session: SqlSession) => Promise<Result>): Promise<Result>;
  /** Answers with the function that stops listening. */
  listen(channel: string, listener: ChannelListener): Promise<() => Promise<void>>;
  /** At most 8,000 bytes of payload, a limit of PostgreSQL. */
  notify(channel: string, payload: string): Promise<void>;
  /** Copies the files of an embedded database to a new folder, as they are at one moment; a server has none here. */
  copyFiles?(target: string): Promise<void>;
  close(): Promise<void>;
}
