import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import type { Connection, SqlSession } from './connection';
import { copyFolder } from './copy-folder';
import { PrismaClient } from './generated/client';
import { guardTransactions } from './transaction-guard';
import { transactionLimits } from './transaction-limits';

/** Opens PostgreSQL in this process: in `folder`, or in memory from a dump when tests ask for that. */
export async function openEmbedded(from: { folder: string } | { dump?: Blob }): Promise<Connection> {
  const pglite = await PGlite.create({
    extensions: { pg_trgm },
    ...('folder' in from ? { dataDir: from.folder } : { loadDataDir: from.dump }),
  });
  // The adapter reads times as UTC whatever the session says.
  await pglite.exec(`SET TIME ZONE 'UTC'`);
  return connectEmbedded(pglite, 'folder' in from ? from.folder : undefined);
}

function connectEmbedded(pglite: PGlite, folder: string | undefined): Connection {
  const client = new PrismaClient({
    adapter: new PrismaPGlite(pglite),
    transactionOptions: transactionLimits,
  });
  return {
    kind: 'embedded',
    db: guardTransactions(client),
    withSession: inTurn(createSession(pglite)),
    // The connection is this process: it cannot be lost without the listener.
    // Unquoted, PGlite would take the name of the channel in lower case.
    listen: (channel, listener) =>
      pglite.listen(`"${channel.replaceAll('"', '""')}"`, (payload) => listener.onMessage(payload)),
    notify: async (channel, payload) => {
      await pglite.query('SELECT pg_notify($1, $2)', [channel, payload]);
    },
    ...(folder !== undefined && {
      // While no statement runs, the files are what a crash at this moment would leave: PostgreSQL recovers from that.
      copyFiles: (target: string) => pglite.runExclusive(() => copyFolder(folder, target)),
    }),
    close: async () => {
      await client.$disconnect();
      await pglite.close();
    },
  };
}

/** The database as a session; also for a database in the making, before anything is connected to it. */
export function createSession(pglite: PGlite): SqlSession {
  return {
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await pglite.query<Row>(text, [...values])).rows,
    run: async (script) => {
      await pglite.exec(script);
    },
  };
}

/** There is one connection: a session would otherwise find itself inside another one's transaction. */
function inTurn(session: SqlSession): Connection['withSession'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(() => work(session));
    last = turn.catch(() => undefined);
    return turn;
  };
}
