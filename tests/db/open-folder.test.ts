import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findHolder } from '@/lib/db/folder-lock.mjs';
import { embeddedMajor } from '@/lib/db/folder-version.mjs';
import { openFolder } from '@/lib/db/open-folder';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-folder-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('openFolder', () => {
  it('keeps what was written, holds the folder while open, and contains the PostgreSQL it says', async () => {
    const first = await openFolder(folder);
    await first.withSession((session) =>
      session.run("CREATE TABLE kept (word text); INSERT INTO kept VALUES ('é 👩‍🚀')"),
    );
    await expect(openFolder(folder)).rejects.toMatchObject({ code: 'FOLDER_IN_USE' });
    await first.close();
    expect(await findHolder(folder)).toBeUndefined();

    const second = await openFolder(folder);
    const rows = await second.withSession((session) =>
      session.query<{ word: string; version: string }>(
        `SELECT word, current_setting('server_version_num')::int / 10000 AS version FROM kept`,
      ),
    );
    expect(rows).toEqual([{ word: 'é 👩‍🚀', version: embeddedMajor }]);
    await second.close();
  });

  it('refuses a folder of an earlier PostgreSQL, says what to do, and lets it go', async () => {
    await mkdir(join(folder, 'database'));
    await writeFile(join(folder, 'database', 'PG_VERSION'), '17\n');
    await expect(openFolder(folder)).rejects.toMatchObject({
      code: 'FOLDER_OF_OTHER_VERSION',
      message: expect.stringMatching(/made by an earlier Variorum with PostgreSQL 17; this one contains \d+/),
    });
    expect(await findHolder(folder)).toBeUndefined();
  });

  it('refuses a folder of a later PostgreSQL', async () => {
    await mkdir(join(folder, 'database'));
    await writeFile(join(folder, 'database', 'PG_VERSION'), '99\n');
    await expect(openFolder(folder)).rejects.toMatchObject({
      message: expect.stringContaining('made by a later Variorum with PostgreSQL 99'),
    });
  });
});
