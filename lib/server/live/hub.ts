import { EventPublisher } from '@orpc/server';
import type { LiveEvent } from '@/lib/contract/live';
import { listen, notify } from '@/lib/db/channel';
import { getDb } from '@/lib/db/database';
import { getConnection } from '@/lib/db/open-database';
import { onDoorbell } from '../core/doorbell';
import { loadClaimAudiences } from '../visibility/load-claim-audiences';
import { Presence, type Present } from './presence';
import type { PresenceNow } from './present-to';
import { type LiveBatch, readActivities, readHead } from './read-activities';

/** What the hub hands to every open stream of a workspace. */
export type HubMessage =
  | { kind: 'batch'; batch: LiveBatch; upTo: bigint }
  | ({ kind: 'presence' } & PresenceNow)
  | { kind: 'analysis'; analysis: AnalysisProgress }
  | { kind: 'heartbeat'; upTo: bigint };

/** How far the comparison of a case is: told as it happens and not kept. */
type AnalysisProgress = Omit<Extract<LiveEvent, { kind: 'analysis' }>, 'kind'>;

const CHANNEL = 'variorum_live';
/** Notifications inside this window are sent as one: a NOTIFY for each commit was measured to cut commits to a third. */
const DOORBELL_MS = 20;
/** Cursors advance with it, whether or not anything happened. Also catches up when a doorbell was not heard. */
export const HEARTBEAT_MS = 10_000;
const BATCH = 500;
const changesSight = /^(assignment|stage|verdict|decision|protocol)\.|^claim\.(stage_|revealed)/;

interface Feed {
  position: bigint;
  streams: number;
  /** True while rows are read, and until the first position is known. */
  reading: boolean;
  again: boolean;
  ready: Promise<void>;
}

/** One for each server process: reads new activities once and hands them to all streams. */
class Hub {
  readonly #feeds = new Map<string, Feed>();
  readonly #publisher = new EventPublisher<Record<string, HubMessage>>({ maxBufferedEvents: 1000 });
  readonly #presence = new Presence();
  readonly #self = crypto.randomUUID();
  readonly #rung = new Set<string>();
  #doorbell: NodeJS.Timeout | undefined;
  #started: Promise<void> | undefined;

  /** Joins the stream of a workspace. Call `leave` when it ends. */
  async join(workspaceId: string, signal: AbortSignal) {
    await this.#start();
    const messages = this.#publisher.subscribe(workspaceId, { signal });
    const feed = this.#feeds.get(workspaceId) ?? this.#open(workspaceId);
    feed.streams += 1;
    await feed.ready;
    return { messages, presence: await this.#readPresence(workspaceId) };
  }

  #open(workspaceId: string): Feed {
    const feed: Feed = { position: 0n, streams: 0, reading: true, again: false, ready: Promise.resolve() };
    this.#feeds.set(workspaceId, feed);
    feed.ready = (async () => {
      try {
        feed.position = await readHead(await getDb(), workspaceId);
      } catch (error) {
        this.#feeds.delete(workspaceId);
        throw error;
      }
      feed.reading = false;
      if (feed.again) void this.#catchUp(workspaceId);
    })();
    return feed;
  }

  leave(workspaceId: string): void {
    const feed = this.#feeds.get(workspaceId);
    if (!feed) return;
    feed.streams -= 1;
    if (feed.streams === 0) this.#feeds.delete(workspaceId);
  }

  /** Notes where somebody is and tells the others when that is new. */
  beat(workspaceId: string, tabId: string, present: Present): void {
    if (this.#presence.note(workspaceId, tabId, present)) this.#publishPresence(workspaceId);
    this.#send({ from: this.#self, beat: { workspaceId, tabId, present } });
  }

  /** Tells everybody in a workspace how far the comparison of a case is. */
  tellAnalysis(workspaceId: string, analysis: AnalysisProgress): void {
    this.#publisher.publish(workspaceId, { kind: 'analysis', analysis });
    this.#send({ from: this.#self, analysis: { workspaceId, analysis } });
  }

  #start(): Promise<void> {
    this.#started ??= this.#listen();
    return this.#started;
  }

  async #listen(): Promise<void> {
    onDoorbell((workspaceId) => this.#ring(workspaceId));
    await listen(CHANNEL, {
      onMessage: (payload) => this.#receive(payload),
      onReconnect: () => this.#catchUpAll(),
    });
    setInterval(() => this.#heartbeat(), HEARTBEAT_MS).unref();
  }

  /** Own streams hear at once; other processes by the doorbell, at most every 20 ms. */
  #ring(workspaceId: string): void {
    void this.#catchUp(workspaceId);
    this.#rung.add(workspaceId);
    this.#doorbell ??= setTimeout(() => {
      this.#doorbell = undefined;
      const workspaces = [...this.#rung];
      this.#rung.clear();
      this.#send({ from: this.#self, workspaces });
    }, DOORBELL_MS);
  }

  #send(message: object): void {
    getConnection()
      // The embedded database has no other process to tell.
      .then((connection) =>
        connection.kind === 'server' ? notify(CHANNEL, JSON.stringify(message)) : undefined,
      )
      .catch(reportFault);
  }

  #receive(payload: string): void {
    const message: {
      from: string;
      workspaces?: string[];
      beat?: { workspaceId: string; tabId: string; present: Present };
      analysis?: { workspaceId: string; analysis: AnalysisProgress };
    } = JSON.parse(payload);
    if (message.from === this.#self) return;
    for (const workspaceId of message.workspaces ?? []) void this.#catchUp(workspaceId);
    if (message.analysis) {
      const { workspaceId, analysis } = message.analysis;
      this.#publisher.publish(workspaceId, { kind: 'analysis', analysis });
    }
    const { beat } = message;
    if (beat && this.#presence.note(beat.workspaceId, beat.tabId, beat.present)) {
      this.#publishPresence(beat.workspaceId);
    }
  }

  #publishPresence(workspaceId: string): void {
    this.#readPresence(workspaceId)
      .then((now) => this.#publisher.publish(workspaceId, { kind: 'presence', ...now }))
      .catch(reportFault);
  }

  async #readPresence(workspaceId: string): Promise<PresenceNow> {
    const claimIds = this.#presence.list(workspaceId).flatMap(({ claimId }) => claimId ?? []);
    const claims = await loadClaimAudiences(await getDb(), workspaceId, claimIds);
    // Asked again after the wait, so that of two that overlap the later one does not tell what is past.
    return { present: this.#presence.list(workspaceId), claims };
  }

  #heartbeat(): void {
    for (const workspaceId of this.#presence.expire()) this.#publishPresence(workspaceId);
    for (const [workspaceId, feed] of this.#feeds) {
      void this.#catchUp(workspaceId).then(() =>
        this.#publisher.publish(workspaceId, { kind: 'heartbeat', upTo: feed.position }),
      );
    }
  }

  #catchUpAll(): void {
    for (const workspaceId of this.#feeds.keys()) void this.#catchUp(workspaceId);
  }

  async #catchUp(workspaceId: string): Promise<void> {
    const feed = this.#feeds.get(workspaceId);
    if (!feed) return;
    feed.again = true;
    if (feed.reading) return;
    feed.reading = true;
    try {
      const db = await getDb();
      while (feed.again) {
        feed.again = false;
        const batch = await readActivities(db, workspaceId, feed.position, BATCH);
        const last = batch.rows.at(-1);
        if (!last) continue;
        feed.position = last.seq;
        feed.again ||= batch.rows.length === BATCH;
        this.#publisher.publish(workspaceId, { kind: 'batch', batch, upTo: last.seq });
        // Places, verdicts and reveals change who may know who is at a claim.
        if (batch.rows.some(({ kind }) => changesSight.test(kind))) this.#publishPresence(workspaceId);
      }
    } catch (error) {
      // The next doorbell or heartbeat tries again from the same place, so nothing is skipped.
      reportFault(error);
    } finally {
      feed.reading = false;
    }
  }
}

function reportFault(error: unknown): void {
  const detail = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), live: detail })}\n`);
}

const slot = Symbol.for('variorum.hub');
const processWide = globalThis as { [slot]?: Hub };

/** The hub of this process; Next loads this file in several bundles. */
export function getHub(): Hub {
  processWide[slot] ??= new Hub();
  return processWide[slot];
}
