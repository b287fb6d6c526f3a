import { beforeEach, describe, expect, it } from 'vitest';
import { type Db, getDb, Prisma } from '@/lib/db/database';
import { createTestDatabase } from '@/tests/support/database';

const ada = { id: '0191a000-0000-7000-8000-000000000001', email: 'ada@example.org', name: 'Ada' };

let db: Db;

beforeEach(async () => {
  db = await createTestDatabase();
});

describe('getDb', () => {
  it('answers with the database of the test', async () => {
    await db.user.create({ data: ada });
    expect(await (await getDb()).user.count()).toBe(1);
  });

  it('starts each test without rows', async () => {
    expect(await db.user.count()).toBe(0);
  });

  it('keeps times to the millisecond, whatever the time zone of the server', async () => {
    const createdAt = new Date('2024-08-06T05:30:00.123Z');
    await db.user.create({ data: { ...ada, createdAt } });
    expect((await db.user.findUniqueOrThrow({ where: { id: ada.id } })).createdAt).toEqual(createdAt);
    const rows = await db.$queryRaw<{ createdAt: Date }[]>(Prisma.sql`SELECT "createdAt" FROM "User"`);
    expect(rows).toEqual([{ createdAt }]);
  });
});

describe('sorting', () => {
  it('puts names of every script in one order on both databases', async () => {
    const names = [
      'Zoë',
      'émile',
      'Emil',
      'zoe',
      'أحمد',
      'Żaneta',
      '🦊',
      'Ольга',
      'Ann',
      'ann',
      'Ångström',
      '',
    ];
    await db.user.createMany({
      data: names.map((name, index) => ({
        id: `0191a000-0000-7000-8000-0000000000${String(index + 10)}`,
        email: `${index}@example.org`,
        name,
      })),
    });
    const sorted = await db.user.findMany({ orderBy: { name: 'asc' } });
    expect(sorted.map((user) => user.name)).toEqual([
      '',
      '🦊',
      'Ångström',
      'ann',
      'Ann',
      'Emil',
      'émile',
      'Żaneta',
      'zoe',
      'Zoë',
      'Ольга',
      'أحمد',
    ]);
  });

  it('finds words of every script without regard to case', async () => {
    await db.user.create({ data: { ...ada, name: 'ÉMILE Ольга' } });
    for (const contains of ['émile', 'ОЛЬГА']) {
      expect(await db.user.count({ where: { name: { contains, mode: 'insensitive' } } })).toBe(1);
    }
  });
});
