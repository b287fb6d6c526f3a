import { getEventMeta } from '@orpc/client';
import { BroadcastChannel, createLeaderElection } from 'broadcast-channel';
import type { LiveEvent } from '@/lib/contract/live';
import { client } from '../api';
import type { Connection } from './live-store';

interface Handlers {
  onEvent: (event: LiveEvent) => void;
  onConnection: (connection: Connection) => void;
}

/** What the leading tab tells the others. */
type Shared =
  | { kind: 'event'; event: LiveEvent; cursor: string | undefined }
  | { kind: 'connection'; connection: Connection }
  | { kind: 'hello' };

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 10_000;
/** Three heartbeats of the server: a silent connection is a dead one, whatever the browser believes. */
const SILENCE_MS = 30_000;

/**
 * Joins the stream of a workspace for this tab. All tabs of a browser share one stream (a browser opens only six
 * connections to a server): the tabs elect a leader that reads it and passes on what it hears. A tab that takes over
 * goes on from the cursor that the last leader told. Returns the way to leave.
 */
export function connectLive(workspace: string, { onEvent, onConnection }: Handlers): () => void {
  const channel = new BroadcastChannel<Shared>(`variorum-live-${workspace}`, { webWorkerSupport: false });
  const elector = createLeaderElection(channel, { fallbackInterval: 2_000, responseTime: 500 });
  const left = new AbortController();
  let cursor: string | undefined;
  let connection: Connection = 'connecting';

  const setConnection = (next: Connection) => {
    connection = next;
    onConnection(next);
    if (elector.isLeader) void channel.postMessage({ kind: 'connection', connection: next });
  };

  channel.onmessage = (message) => {
    if (message.kind === 'hello') {
      if (elector.isLeader) void channel.postMessage({ kind: 'connection', connection });
    } else if (message.kind === 'connection') {
      connection = message.connection;
      onConnection(connection);
    } else {
      cursor = message.cursor ?? cursor;
      onEvent(message.event);
    }
  };
  void channel.postMessage({ kind: 'hello' });
  void elector.awaitLeadership().then(() => lead());

  async function lead(): Promise<void> {
    let delay = FIRST_RETRY_MS;
    while (!left.signal.aborted) {
      const heard = await readStream();
      if (left.signal.aborted) return;
      setConnection('lost');
      if (heard) delay = FIRST_RETRY_MS;
      await pause(delay, left.signal);
      delay = Math.min(delay * 2, LAST_RETRY_MS);
    }
  }

  /** Reads one connection to its end; true when anything came through it. */
  async function readStream(): Promise<boolean> {
    const attempt = new AbortController();
    const signal = AbortSignal.any([left.signal, attempt.signal]);
    let heard = false;
    let watchdog = setTimeout(() => attempt.abort(), SILENCE_MS);
    try {
      const events = await client.live.subscribe({ workspace }, { signal, lastEventId: cursor });
      for await (const event of events) {
        clearTimeout(watchdog);
        watchdog = setTimeout(() => attempt.abort(), SILENCE_MS);
        heard = true;
        cursor = getEventMeta(event)?.id ?? cursor;
        if (connection !== 'online') setConnection('online');
        onEvent(event);
        // The client hands over a proxy, which no channel can copy.
        void channel.postMessage({ kind: 'event', event: { ...event }, cursor });
      }
    } catch {
      // Every way a stream ends is answered alike: show it, wait, resume from the cursor.
    } finally {
      clearTimeout(watchdog);
      attempt.abort();
    }
    return heard;
  }

  return () => {
    left.abort();
    void elector.die().finally(() => channel.close());
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    }
    // No need to wait out the delay when the browser knows that the network is back.
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
