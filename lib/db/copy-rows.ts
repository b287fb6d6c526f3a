import type { SqlSession } from './connection';
import { OpenError } from './open-error';

/** One row of a table as PostgreSQL writes it in JSON, kept as text so that no number loses a digit. */
export interface CopiedRow {
  table: string;
  row: string;
}

/** Rows that go through memory at once. A row may hold an article of 2 MB. */
const batch = 20;

/** Reads every row of every table as it is at one moment, in an order in which no row comes before one it points to. */
export async function* readRows(session: SqlSession): AsyncGenerator<CopiedRow> {
  await session.run('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    for (const table of await listTables(session)) {
      await session.run(`DECLARE rows CURSOR FOR SELECT row_to_json(t)::text AS row FROM "${table}" t`);
      for (;;) {
        const rows = await session.query<{ row: string }>(`FETCH ${batch} FROM rows`);
        for (const { row } of rows) yield { table, row };
        if (rows.length < batch) break;
      }
      await session.run('CLOSE rows');
    }
  } finally {
    await session.run('ROLLBACK');
  }
}

/** Writes rows into an empty database, all or none, and answers with their number. */
export async function writeRows(session: SqlSession, rows: AsyncIterable<CopiedRow>): Promise<number> {
  await session.run('BEGIN');
  try {
    await refuseFilled(session);
    let count = 0;
    let pending: CopiedRow[] = [];
    for await (const row of rows) {
      if (pending.length === batch || (pending[0] && pending[0].table !== row.table)) {
        count += await insert(session, pending);
        pending = [];
      }
      pending.push(row);
    }
    count += await insert(session, pending);
    await session.run('COMMIT');
    return count;
  } catch (error) {
    await session.run('ROLLBACK');
    throw error;
  }
}

async function insert(session: SqlSession, rows: readonly CopiedRow[]): Promise<number> {
  const table = rows[0]?.table;
  if (table === undefined) return 0;
  await session.query(
    `INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1::text::json)`,
    [`[${rows.map(({ row }) => row).join(',')}]`],
  );
  return rows.length;
}

async function refuseFilled(session: SqlSession): Promise<void> {
  for (const table of await listTables(session)) {
    const found = await session.query(`SELECT 1 FROM "${table}" LIMIT 1`);
    if (found.length > 0) {
      throw new OpenError(
        'TARGET_NOT_EMPTY',
        'The database to copy to is not empty. Name a new folder, or a database that Variorum has not used.',
      );
    }
  }
}

/** The tables of the product, those that others point to first. */
async function listTables(session: SqlSession): Promise<string[]> {
  const tables = await session.query<{ name: string; points_to: string[] }>(
    `SELECT c.relname AS name,
            array(SELECT DISTINCT f.confrelid::regclass::text FROM pg_constraint f
                   WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS points_to
       FROM pg_class c
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
        AND c.relname <> '_prisma_migrations'
      ORDER BY c.relname COLLATE "C"`,
  );
  // regclass quotes a name when it has to.
  const pending = new Map(
    tables.map(({ name, points_to }) => [name, points_to.map((other) => other.replaceAll('"', ''))]),
  );
  const ordered: string[] = [];
  while (pending.size > 0) {
    const free = [...pending].find(([, pointsTo]) => pointsTo.every((other) => !pending.has(other)));
    if (free === undefined) throw new Error(`Tables point to each other: ${[...pending.keys()].join(', ')}`);
    ordered.push(free[0]);
    pending.delete(free[0]);
  }
  return ordered;
}
