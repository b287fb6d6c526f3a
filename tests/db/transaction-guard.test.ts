import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { OutsideTransactionError } from '@/lib/db/transaction-guard';
import { createTestDatabase } from '@/tests/support/database';

const ada = { id: '0191a000-0000-7000-8000-000000000001', email: 'ada@example.org', name: 'Ada' };

let db: Db;

beforeEach(async () => {
  db = await createTestDatabase();
});

describe('guardTransactions', () => {
  it('refuses the outer client at once inside a transaction, and undoes the transaction', async () => {
    const attempt = db.$transaction(async (tx) => {
      await tx.user.create({ data: ada });
      return db.user.count();
    });
    await expect(attempt).rejects.toThrow(OutsideTransactionError);
    expect(await db.user.count()).toBe(0);
  });

  it('refuses a transaction inside a transaction', async () => {
    const attempt = db.$transaction(() => db.$transaction(async () => undefined));
    await expect(attempt).rejects.toThrow(OutsideTransactionError);
  });

  it('lets the transaction use its own client', async () => {
    const count = await db.$transaction(async (tx) => {
      await tx.user.create({ data: ada });
      return tx.user.count();
    });
    expect(count).toBe(1);
  });

  it('lets others use the client while a transaction runs', async () => {
    const [inside, outside] = await Promise.all([
      db.$transaction((tx) => tx.user.create({ data: ada })),
      db.workspace.count(),
    ]);
    expect(inside.name).toBe('Ada');
    expect(outside).toBe(0);
  });

  it('lets work that outlives the transaction use the client afterwards', async () => {
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let later: Promise<number> | undefined;
    await db.$transaction(async () => {
      later = finished.then(() => db.user.count());
    });
    finish();
    expect(await later).toBe(0);
  });

  it('runs a list of statements as one transaction', async () => {
    const [created, count] = await db.$transaction([db.user.create({ data: ada }), db.user.count()]);
    expect([created.name, count]).toEqual(['Ada', 1]);
  });
});
