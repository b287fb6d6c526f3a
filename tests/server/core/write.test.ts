import { beforeEach, describe, expect, it } from 'vitest';
import { type Db, Prisma } from '@/lib/db/database';
import { runWrite } from '@/lib/server/core/write';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
});

const listSeqs = async () =>
  (await db.activity.findMany({ where: { workspaceId: desk.workspaceId }, orderBy: { seq: 'asc' } })).map(
    ({ seq }) => Number(seq),
  );

describe('runWrite', () => {
  it('writes activities with the change, numbered from one without a gap', async () => {
    await runWrite({ actor: desk.editor, procedure: 'test', input: null }, async ({ record }) => {
      record({ kind: 'case.created', data: { label: 'One' } });
      record({ kind: 'verdict.submitted', claimId: desk.workspaceId });
    });
    await runWrite({ actor: desk.tomas, procedure: 'test', input: null }, async ({ record }) =>
      record({ kind: 'case.changed' }),
    );
    const rows = await db.activity.findMany({
      where: { workspaceId: desk.workspaceId },
      orderBy: { seq: 'asc' },
    });
    expect(rows.map(({ seq, kind, judgement }) => [Number(seq), kind, judgement])).toEqual([
      [1, 'case.created', false],
      [2, 'verdict.submitted', true],
      [3, 'case.changed', false],
    ]);
    expect(rows[0]).toMatchObject({ actorId: desk.editor.userId, data: { label: 'One' }, requestKey: null });
  });

  it('writes neither change nor activity when the use case refuses', async () => {
    const refused = runWrite(
      { actor: desk.editor, procedure: 'test', input: null },
      async ({ tx, record }) => {
        await tx.workspace.update({ where: { id: desk.workspaceId }, data: { name: 'Renamed' } });
        record({ kind: 'workspace.changed' });
        throw new Error('refused');
      },
    );
    await expect(refused).rejects.toThrow('refused');
    expect(await db.workspace.findUniqueOrThrow({ where: { id: desk.workspaceId } })).toMatchObject({
      name: 'Northern desk',
      activitySeq: 0n,
    });
    expect(await listSeqs()).toEqual([]);
  });

  it('gives a repeated request the first answer and does the work once', async () => {
    let done = 0;
    const send = () =>
      runWrite(
        { actor: desk.editor, procedure: 'test', idempotencyKey: 'k1', input: { b: 1, a: 2 } },
        async ({ record }) => {
          done += 1;
          record({ kind: 'case.created' });
          return { done };
        },
      );
    expect(await send()).toEqual({ done: 1 });
    expect(await send()).toEqual({ done: 1 });
    expect(done).toBe(1);
    expect(await listSeqs()).toEqual([1]);
  });

  it('takes the same request for the same however its keys are ordered, and refuses another one under its key', async () => {
    const send = (input: unknown) =>
      runWrite({ actor: desk.editor, procedure: 'test', idempotencyKey: 'k1', input }, async () => ({
        ok: true,
      }));
    await send({ b: 1, a: 2 });
    expect(await send({ a: 2, b: 1 })).toEqual({ ok: true });
    await expect(send({ a: 3, b: 1 })).rejects.toMatchObject({ code: 'KEY_REUSED' });
  });

  it('keeps the keys of two people apart', async () => {
    const send = (actor: typeof desk.editor) =>
      runWrite({ actor, procedure: 'test', idempotencyKey: 'k1', input: null }, async () => ({
        by: actor.name,
      }));
    expect(await send(desk.editor)).toEqual({ by: desk.editor.name });
    expect(await send(desk.tomas)).toEqual({ by: desk.tomas.name });
  });

  it('does the work of two copies that arrive at once only once', async () => {
    const send = () =>
      runWrite(
        { actor: desk.editor, procedure: 'test', idempotencyKey: 'k1', input: null },
        async ({ record, newId }) => {
          record({ kind: 'case.created' });
          return { id: newId() };
        },
      );
    const [one, other] = await Promise.all([send(), send()]);
    expect(one).toEqual(other);
    expect(await listSeqs()).toEqual([1]);
  });

  it('leaves a reader no gap and no late arrival with sixteen writers', async () => {
    let reading = true;
    const seen: number[] = [];
    const reader = (async () => {
      let after = 0n;
      while (reading) {
        const rows = await db.activity.findMany({
          where: { workspaceId: desk.workspaceId, seq: { gt: after } },
          orderBy: { seq: 'asc' },
        });
        for (const { seq } of rows) seen.push(Number(seq));
        after = rows.at(-1)?.seq ?? after;
      }
    })();
    await Promise.all(
      Array.from({ length: 16 }, async () => {
        for (let turn = 0; turn < 5; turn += 1) {
          await runWrite({ actor: desk.editor, procedure: 'test', input: null }, async ({ record }) =>
            record({ kind: 'case.changed' }),
          );
        }
      }),
    );
    reading = false;
    await reader;
    const rest = (await listSeqs()).filter((seq) => seq > (seen.at(-1) ?? 0));
    expect([...seen, ...rest]).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
  });
});

// Two open transactions at once need two connections, which only a server has.
describe.skipIf(!process.env.TEST_DATABASE_URL)('the naive way of numbering', () => {
  it('lets a reader miss a row: a serial number is visible out of order', async () => {
    await db.$executeRaw(Prisma.sql`CREATE TABLE IF NOT EXISTS naive (id bigserial PRIMARY KEY)`);
    try {
      const seen = await db.$transaction(async (slow) => {
        await slow.$executeRaw(Prisma.sql`INSERT INTO naive DEFAULT VALUES`);
        return readAfterAnotherWriter();
      });
      const late = await db.$queryRaw<{ id: bigint }[]>(Prisma.sql`SELECT id FROM naive ORDER BY id`);
      const missed = late.filter(({ id }) => id < seen);
      expect(missed).toHaveLength(1);
    } finally {
      await db.$executeRaw(Prisma.sql`DROP TABLE naive`);
    }
  });
});

/** Another connection writes and reads while the transaction above is open; answers the newest number that it saw. */
async function readAfterAnotherWriter(): Promise<bigint> {
  const { Client } = await import('pg');
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname = `/variorum_test_${process.env.VITEST_POOL_ID ?? process.pid}`;
  const other = new Client({ connectionString: url.href });
  await other.connect();
  try {
    await other.query('INSERT INTO naive DEFAULT VALUES');
    const { rows } = await other.query<{ id: string }>('SELECT max(id) AS id FROM naive');
    return BigInt(rows[0]?.id ?? 0);
  } finally {
    await other.end();
  }
}
