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
const STEP_BACK_MS = 2_000;
const LAST_RETRY_MS = 10_000;
/** Three heartbeats of the server: a silent connection is a dead one, whatever the browser believes. */
const SILENCE_MS = 30_000;

/**
 * Joins the stream of a workspace for this tab. All tabs of a browser share one stream (a browser opens only six
 * connections to a server): the tabs elect a leader that reads it and passes on what it hears. A tab that takes over
 * goes on from the cursor that the last leader told. What happened since `first`, where the stream stood when the page
 * was drawn, is told first. Returns the way to leave.
 */
export function connectLive(workspace: string, first: string, handlers: Handlers): () => void {
  const place: Place = { cursor: first, missed: first };
  let left = false;
  let leave = join();
  return () => {
    left = true;
    leave();
  };

  function join(): () => void {
    return joinTabs({
      workspace,
      handlers,
      place,
      // Tabs that open at the same moment may all win; each steps back and stands again a little later.
      onDuplicate: () => {
        leave();
        setTimeout(() => {
          if (!left) leave = join();
        }, Math.random() * STEP_BACK_MS);
      },
    });
  }
}

interface Place {
  /** Where the stream goes on, whoever leads. */
  cursor: string;
  /** Where the page was drawn, until what happened since then is told. */
  missed: string | undefined;
}

interface Joining {
  workspace: string;
  handlers: Handlers;
  place: Place;
  onDuplicate: () => void;
}

function joinTabs({
  workspace,
  handlers: { onEvent, onConnection },
  place,
  onDuplicate,
}: Joining): () => void {
  const channel = new BroadcastChannel<Shared>(`variorum-live-${workspace}`, { webWorkerSupport: false });
  const elector = createLeaderElection(channel, { fallbackInterval: 2_000, responseTime: 500 });
  const left = new AbortController();
  elector.onduplicate = onDuplicate;
  let connection: Connection = 'connecting';
  let isCatchingUp = false;

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
      if (connection === 'online') void catchUp();
    } else {
      place.cursor = message.cursor ?? place.cursor;
      onEvent(message.event);
      void catchUp();
    }
  };
  void channel.postMessage({ kind: 'hello' });
  void elector.awaitLeadership().then(() => lead());

  /** Asks for what happened before this tab could hear the leader; the stream ends where the leader's goes on. */
  async function catchUp(): Promise<void> {
    if (place.missed === undefined || isCatchingUp) return;
    isCatchingUp = true;
    const done = new AbortController();
    const signal = AbortSignal.any([left.signal, done.signal]);
    try {
      const events = await client.live.subscribe({ workspace }, { signal, lastEventId: place.missed });
      for await (const event of events) {
        // Comes first after what was missed.
        if (event.kind === 'presence') break;
        onEvent(event);
      }
      place.missed = undefined;
    } catch {
      // The next word of the leader tries again.
    } finally {
      done.abort();
      isCatchingUp = false;
    }
  }

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
    // Browsers may keep a dead connection open for a while after they know that the network is gone.
    const drop = () => attempt.abort();
    window.addEventListener('offline', drop);
    let watchdog = setTimeout(() => attempt.abort(), SILENCE_MS);
    try {
      const lastEventId = place.missed ?? place.cursor;
      const events = await client.live.subscribe({ workspace }, { signal, lastEventId });
      for await (const event of events) {
        clearTimeout(watchdog);
        watchdog = setTimeout(() => attempt.abort(), SILENCE_MS);
        heard = true;
        place.missed = undefined;
        place.cursor = getEventMeta(event)?.id ?? place.cursor;
        if (connection !== 'online') setConnection('online');
        onEvent(event);
        // The client hands over a proxy, which no channel can copy.
        void channel.postMessage({ kind: 'event', event: { ...event }, cursor: place.cursor });
      }
    } catch {
      // Every way a stream ends is answered alike: show it, wait, resume from the cursor.
    } finally {
      clearTimeout(watchdog);
      window.removeEventListener('offline', drop);
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
