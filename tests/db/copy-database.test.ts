import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SqlSession } from '@/lib/db/connection';
import { copyDatabase } from '@/lib/db/copy-database';
import { writeCopyFile } from '@/lib/db/copy-file';
import { type CopiedRow, readRows } from '@/lib/db/copy-rows';
import type { Db } from '@/lib/db/database';
import { listApplied, readMigrations } from '@/lib/db/migrate';
import { getConnection } from '@/lib/db/open-database';
import { openFolder } from '@/lib/db/open-folder';
import { buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildPassage } from '@/tests/support/build-passage';
import { buildVerdict } from '@/tests/support/build-verdict';
import { buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let folder: string;

beforeEach(async () => {
  db = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'variorum-copy-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const text = 'First\tline "quoted" \\ back\né 👩‍🚀 e\u0301 مرحبا {"json": null} \u2028 last';

/** A workspace with work in it; answers every row, as PostgreSQL writes it. */
async function fill(): Promise<CopiedRow[]> {
  const workspace = await buildWorkspace(db);
  const caseId = await buildCase(db, workspace);
  const article = await buildArticle(db, workspace, { caseId, text });
  const claim = await buildClaim(db, workspace, { caseId });
  await buildPassage(db, workspace, { claim, article, quote: 'First' });
  await buildVerdict(db, workspace, { claim, by: workspace.ines, reasonText: text });
  return (await getConnection()).withSession(collect);
}

async function collect(session: SqlSession): Promise<CopiedRow[]> {
  const rows = [];
  for await (const row of readRows(session)) rows.push(row);
  return rows;
}

describe('copyDatabase', () => {
  it('brings every row through a file into a new data folder, unchanged', async () => {
    const rows = await fill();
    expect(rows.length).toBeGreaterThan(10);
    const applied = await (await getConnection()).withSession(listApplied);
    const file = join(folder, 'copy.gz');
    await writeCopyFile(
      file,
      applied,
      (async function* () {
        yield* rows;
      })(),
    );

    const migrations = await readMigrations('prisma/migrations');
    const target = join(folder, 'data');
    expect(await copyDatabase({ from: file, to: target, migrations })).toBe(rows.length);

    const copy = await openFolder(target);
    const sort = (list: CopiedRow[]) => list.map(({ table, row }) => `${table} ${row}`).sort();
    expect(sort(await copy.withSession(collect))).toEqual(sort(rows));
    await copy.close();
    await expect(copyDatabase({ from: file, to: target, migrations })).rejects.toMatchObject({
      code: 'TARGET_NOT_EMPTY',
    });
  });

  it('says that there is no database where it should copy from', async () => {
    await expect(
      copyDatabase({ from: join(folder, 'none'), to: join(folder, 'copy.gz'), migrations: [] }),
    ).rejects.toMatchObject({ code: 'FOLDER_EMPTY' });
  });

  it('refuses a file that is not a copy', async () => {
    const file = join(folder, 'other.gz');
    await writeFile(file, gzipSync('{"something": "else"}\n'));
    await expect(copyDatabase({ from: file, to: folder, migrations: [] })).rejects.toThrow(
      `${file} is not a copy that Variorum has made.`,
    );
  });
});
