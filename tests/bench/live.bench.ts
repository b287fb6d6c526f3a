import { EventPublisher } from '@orpc/server';
import type { Db } from '@/lib/db/database';
import { appendActivities } from '@/lib/server/core/append-activities';
import { runWrite } from '@/lib/server/core/write';
import { subscribe } from '@/lib/server/live/subscribe';
import { formatMilliseconds, getMedian, type Row, timeInterleaved } from '@/tests/support/bench';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { onBothDatabases } from './bench-databases';

const BROWSERS = 500;
const EVENTS = 400;

export const name = `Live updates: ${EVENTS} events to ${BROWSERS} streams`;

export async function run(): Promise<Row[]> {
  process.env.NEXTAUTH_SECRET ??= 'a secret for the bench';
  return onBothDatabases(async ({ name: database, connection }) => {
    const desk = await buildWorkspace(connection.db);
    const delivery = await measureDelivery(connection.db, desk);
    const write = async () => {
      for (let turn = 0; turn < 20; turn += 1) {
        await runWrite({ actor: desk.editor, procedure: 'bench', input: null }, async ({ record }) =>
          record({ kind: 'case.changed' }),
        );
      }
    };
    const bareWrites = async () => {
      for (let turn = 0; turn < 20; turn += 1) {
        await connection.db.$transaction((tx) =>
          appendActivities(tx, {
            actor: desk.editor,
            now: new Date(),
            activities: [{ id: crypto.randomUUID(), kind: 'case.changed' }],
            requestKey: null,
          }),
        );
      }
    };
    const { live, quiet } = await timeInterleaved({ live: write, quiet: bareWrites });
    return [
      {
        what: `an event reaches ${BROWSERS} browsers (p50), ${database}`,
        hold: 'at most 1.3 x a bare broadcast',
        measured: formatMilliseconds(delivery.live),
        baseline: formatMilliseconds(delivery.bare),
        ratio: delivery.live / delivery.bare,
        held: delivery.live / delivery.bare <= 1.3,
      },
      {
        what: `gaps in ${(BROWSERS * EVENTS).toLocaleString('en')} deliveries, ${database}`,
        hold: 'none',
        measured: String(delivery.missing),
        baseline: '0',
        ratio: delivery.missing,
        held: delivery.missing === 0,
      },
      {
        what: `live updates' cost to writers, ${database}`,
        hold: 'at most 10 % of commit throughput',
        measured: formatMilliseconds(live.median / 20),
        baseline: formatMilliseconds(quiet.median / 20),
        ratio: live.median / quiet.median,
        held: live.median / quiet.median <= 1.1,
      },
    ];
  });
}

/**
 * Milliseconds from the commit of an event until half of the streams have it, beside the same rows handed by a bare
 * publisher to as many readers that do nothing else; both in turns of 20 events.
 */
async function measureDelivery(db: Db, desk: BuiltWorkspace) {
  const abort = new AbortController();
  const heardAt = new Map<string, number[]>();
  const received = new Array<number>(BROWSERS).fill(0);
  let opened = 0;
  const readers = Array.from({ length: BROWSERS }, async (_, browser) => {
    const context = { headers: new Headers(), method: 'GET', url: '/', requestId: 'bench' };
    for await (const event of subscribe({ actor: desk.ines, context, db, signal: abort.signal })) {
      if (event.kind === 'presence') opened += 1;
      if (event.kind !== 'activity') continue;
      for (const { subjectId } of event.activities) {
        received[browser] = (received[browser] ?? 0) + 1;
        heardAt.get(subjectId ?? '')?.push(performance.now());
      }
    }
  }).map((reader) => reader.catch(() => undefined));

  const publisher = new EventPublisher<{ bare: { id: string } }>({ maxBufferedEvents: 1000 });
  const bareReaders = Array.from({ length: BROWSERS }, async () => {
    for await (const { id } of publisher.subscribe('bare', { signal: abort.signal }))
      heardAt.get(id)?.push(performance.now());
  }).map((reader) => reader.catch(() => undefined));

  while (opened < BROWSERS) await tick();
  const waits = { live: [] as number[], bare: [] as number[] };
  for (let turn = 0; turn < EVENTS; turn += 1) {
    waits.live.push(
      await waitForHalf(async (id) => {
        await runWrite({ actor: desk.editor, procedure: 'bench', input: null }, async ({ record }) =>
          record({ kind: 'passage.marked', subjectId: id }),
        );
        return performance.now();
      }),
    );
    waits.bare.push(
      await waitForHalf(async (id) => {
        const from = performance.now();
        publisher.publish('bare', { id });
        return from;
      }),
    );
  }
  const missing = received.reduce((sum, count) => sum + Math.max(0, EVENTS - count), 0);
  abort.abort();
  await Promise.all([...readers, ...bareReaders]);
  return { live: getMedian(waits.live), bare: getMedian(waits.bare), missing };

  async function waitForHalf(send: (id: string) => Promise<number>): Promise<number> {
    const id = crypto.randomUUID();
    const heard: number[] = [];
    heardAt.set(id, heard);
    const from = await send(id);
    while (heard.length < BROWSERS) await tick();
    heardAt.delete(id);
    return (heard[BROWSERS / 2] ?? from) - from;
  }
}

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));
