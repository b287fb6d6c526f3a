import { PrismaPg } from '@prisma/adapter-pg';
import { Pool, type PoolConfig } from 'pg';
import type { Connection } from './connection';
import { PrismaClient } from './generated/client';
import { ListenClient } from './listen-client';
import { OpenError } from './open-error';
import { guardTransactions } from './transaction-guard';
import { transactionLimits } from './transaction-limits';

/** Opens a PostgreSQL server by its URL; throws an OpenError that says what to do when that fails. */
export async function openServer(url: string): Promise<Connection> {
  const config: PoolConfig = {
    connectionString: url,
    connectionTimeoutMillis: transactionLimits.maxWait,
    // Prisma's adapter drops the offset of a time it reads, which is right for UTC only.
    options: '-c timezone=UTC',
  };
  const pool = new Pool(config);
  // An idle connection that breaks is replaced on next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  await checkServer(pool, url).catch(async (error) => {
    await pool.end();
    throw error;
  });

  const client = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: transactionLimits });
  const listening = new ListenClient(config);
  return {
    kind: 'server',
    db: guardTransactions(client),
    withSession: async (work) => {
      const session = await pool.connect();
      try {
        return await work({
          query: async <Row>(text: string, values: readonly unknown[] = []) =>
            (await session.query(text, [...values])).rows as Row[],
          run: async (script) => {
            await session.query(script);
          },
        });
      } finally {
        session.release();
      }
    },
    listen: (channel, listener) => listening.listen(channel, listener),
    notify: async (channel, payload) => {
      await pool.query('SELECT pg_notify($1, $2)', [channel, payload]);
    },
    close: async () => {
      await client.$disconnect();
      await listening.close();
      await pool.end();
    },
  };
}

const oldestVersion = 150_000;

async function checkServer(pool: Pool, url: string): Promise<void> {
  const where = describeServer(url);
  let row: { version: string; name: string; zone: string } | undefined;
  try {
    const answer = await pool.query(
      `SELECT current_setting('server_version_num') AS version, current_setting('server_version') AS name,
              current_setting('timezone') AS zone`,
    );
    row = answer.rows[0];
  } catch (error) {
    throw describeFailure(where, error);
  }
  if (row === undefined || Number(row.version) < oldestVersion) {
    throw new OpenError(
      'DATABASE_TOO_OLD',
      `${where} runs PostgreSQL ${row?.name ?? 'of an unknown version'}; Variorum needs 15 or later.`,
    );
  }
  if (row.zone !== 'UTC') {
    throw new OpenError(
      'DATABASE_REFUSED',
      `${where} ignores the time zone that Variorum asks for; remove "options" from DATABASE_URL, or connect without a pooler that drops it.`,
    );
  }
}

function describeFailure(where: string, error: unknown): OpenError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = error instanceof Error ? error.message || code : String(error);
  // Class 28: wrong user or password. 3D000: no such database. 53300: no connection left.
  if (/^(28|3D|53|42)/.test(code)) {
    return new OpenError(
      'DATABASE_REFUSED',
      `${where} refused the connection: ${reason}. Check DATABASE_URL.`,
      {
        cause: error,
      },
    );
  }
  return new OpenError(
    'DATABASE_UNREACHABLE',
    `${where} cannot be reached (${reason}). Check that it runs and that DATABASE_URL is right.`,
    { cause: error },
  );
}

/** The server and database of a URL, without its password. */
function describeServer(url: string): string {
  if (!URL.canParse(url)) return 'The database in DATABASE_URL';
  const { hostname, port, pathname } = new URL(url);
  return `The database ${pathname.slice(1) || '(default)'} at ${hostname || 'localhost'}:${port || '5432'}`;
}
