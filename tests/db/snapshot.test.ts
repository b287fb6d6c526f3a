import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/connection';
import { openFolder } from '@/lib/db/open-folder';
import { findNewestSnapshot, takeSnapshot } from '@/lib/db/snapshot';

let folder: string;
let connection: Connection;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-snapshot-'));
  connection = await openFolder(folder);
  await connection.withSession((session) => session.run('CREATE TABLE kept (word text)'));
});

afterAll(async () => {
  await connection.close();
  await rm(folder, { recursive: true, force: true });
});

const insert = (word: string) =>
  connection.withSession((session) => session.query('INSERT INTO kept VALUES ($1)', [word]));

describe('takeSnapshot', () => {
  it('has none before the first', async () => {
    expect(await findNewestSnapshot(join(folder, 'elsewhere'))).toBeUndefined();
  });

  it('makes a copy that opens in the place of the database, with what was committed until then', async () => {
    await insert('before');
    // A transaction that is open while the copy is made is not part of it.
    await connection.db.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO kept VALUES ('not yet')`;
      await takeSnapshot(connection, folder, new Date('2025-03-14T09:26:53.589Z'));
    });
    await insert('after');

    const restored = join(folder, 'restored');
    await cp(join(folder, 'snapshots', '2025-03-14T092653.589Z'), join(restored, 'database'), {
      recursive: true,
    });
    const copy = await openFolder(restored);
    expect(await copy.withSession((session) => session.query('SELECT word FROM kept'))).toEqual([
      { word: 'before' },
    ]);
    await copy.close();
  });

  it('keeps the seven newest and clears away what was left half done', async () => {
    await rm(join(folder, 'snapshots'), { recursive: true, force: true });
    for (let day = 1; day <= 8; day++) {
      await mkdir(join(folder, 'snapshots', `2025-03-0${day}T000000.000Z`), { recursive: true });
    }
    await mkdir(join(folder, 'snapshots', '2025-03-08T120000.000Z.partial'));
    await takeSnapshot(connection, folder, new Date('2025-03-09T00:00:00Z'));
    const names = await readdir(join(folder, 'snapshots'));
    expect(names.sort()).toEqual([3, 4, 5, 6, 7, 8, 9].map((day) => `2025-03-0${day}T000000.000Z`));
    expect(await findNewestSnapshot(folder)).toEqual(new Date('2025-03-09T00:00:00Z'));
  });
});
