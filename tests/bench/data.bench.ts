import { v7 as newId } from 'uuid';
import type { Connection } from '@/lib/db/connection';
import { Prisma, type Tx } from '@/lib/db/database';
import { getClaim } from '@/lib/server/claims/get-claim';
import { readMatrix } from '@/lib/server/compare/read-matrix';
import { formatMilliseconds, type Row, timeInterleaved } from '@/tests/support/bench';
import { buildCase } from '@/tests/support/build-case';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { onBothDatabases } from './bench-databases';

const CLAIMS = 1_000;
const ARTICLES = 20;
const PASSAGES = 100_000;
/** Calls in one round, so that a round is long enough to be timed. */
const CALLS = 20;

export const name = `Claim page and matrix: ${CLAIMS.toLocaleString('en')} claims x ${ARTICLES} articles, ${PASSAGES.toLocaleString('en')} passages`;

export function run(): Promise<Row[]> {
  return onBothDatabases(async ({ name: database, connection }) => {
    const desk = await buildWorkspace(connection.db);
    const caseId = await buildCase(connection.db, desk);
    const claimIds = await fill(connection, desk, caseId);
    return [
      await measureClaimPage(database, connection, desk, claimIds),
      await measureMatrix(database, connection, desk, caseId, claimIds),
    ];
  });
}

/** The claim page's data through its use case, beside the same statement sent by the bare driver. */
async function measureClaimPage(
  database: string,
  connection: Connection,
  desk: BuiltWorkspace,
  claimIds: string[],
): Promise<Row> {
  const at = (turn: number) => claimIds[(turn * 37) % claimIds.length] ?? '';
  const statements = await Promise.all(Array.from({ length: CALLS }, (_, turn) => capture(desk, at(turn))));
  const { page, bare } = await timeInterleaved({
    page: async () => {
      for (let turn = 0; turn < CALLS; turn += 1)
        await getClaim(desk.ines, connection.db, { claimId: at(turn) });
    },
    bare: async () => {
      await connection.withSession(async (session) => {
        for (const { text, values } of statements) await session.query(text, values);
      });
    },
  });
  const rate = bare.median / page.median;
  return {
    what: `claim page data, ${database}`,
    hold: 'at least 0.6 x the rate of one raw SQL statement',
    measured: formatMilliseconds(page.median / CALLS),
    baseline: formatMilliseconds(bare.median / CALLS),
    ratio: rate,
    held: rate >= 0.6,
  };
}

/** The whole matrix and its first 40 claims, beside a bare count of the same passages. */
async function measureMatrix(
  database: string,
  connection: Connection,
  desk: BuiltWorkspace,
  caseId: string,
  claimIds: string[],
): Promise<Row> {
  const { first, whole } = await timeInterleaved(
    {
      first: () => readMatrix(desk.ines, connection.db, { caseId, claimIds: claimIds.slice(0, 40) }),
      whole: () => readMatrix(desk.ines, connection.db, { caseId }),
    },
    { rounds: 5, warmUp: 1 },
  );
  return {
    what: `matrix, ${database}: first 40 claims, beside all of them`,
    hold: 'first cells in at most 1/4 of the whole',
    measured: formatMilliseconds(first.median),
    baseline: formatMilliseconds(whole.median),
    ratio: first.median / whole.median,
    held: first.median <= whole.median / 4,
  };
}

/** The statement that a claim page sends, with its values, as the bare driver takes it. */
async function capture(desk: BuiltWorkspace, claimId: string): Promise<{ text: string; values: unknown[] }> {
  let sent: { text: string; values: unknown[] } | undefined;
  const eavesdropper = {
    $queryRaw: (query: Prisma.Sql) => {
      sent = { text: query.text, values: query.values };
      return Promise.resolve([]);
    },
  };
  // Answers no rows, so the use case says that there is no such claim.
  // Only `$queryRaw` is asked of it, and what that answers is not looked at.
  await getClaim(desk.ines, eavesdropper as unknown as Pick<Tx, '$queryRaw'>, { claimId }).catch(
    () => undefined,
  );
  if (!sent) throw new Error('The claim page sent no statement.');
  return sent;
}

async function fill({ db }: Connection, desk: BuiltWorkspace, caseId: string): Promise<string[]> {
  const { workspaceId } = desk;
  const createdById = desk.ines.userId;
  const claimIds = Array.from({ length: CLAIMS }, () => newId());
  await db.claim.createMany({
    data: claimIds.map((id, place) => ({
      workspaceId,
      id,
      caseId,
      number: place + 1,
      statement: `Claim ${place + 1} on what happened at the border.`,
      details: [],
      createdById,
    })),
  });
  const articles = Array.from({ length: ARTICLES }, (_, position) => ({
    id: newId(),
    revisionId: newId(),
    position,
  }));
  await db.article.createMany({
    data: articles.map(({ id, position }) => ({
      workspaceId,
      id,
      caseId,
      label: `Article ${position}`,
      position,
      createdById,
    })),
  });
  await db.revision.createMany({
    data: articles.map(({ id: articleId, revisionId: id }) => ({
      workspaceId,
      id,
      articleId,
      number: 1,
      text: 'text',
      sha256: id,
      words: 1,
      createdById,
    })),
  });
  const voices = ['article', 'named', 'body', 'unnamed'] as const;
  const polarities = ['affirms', 'denies', 'hedges'] as const;
  for (let from = 0; from < PASSAGES; from += 2_000) {
    await db.passage.createMany({
      data: Array.from({ length: 2_000 }, (_, offset) => {
        const place = from + offset;
        const article = articles[place % ARTICLES];
        return {
          workspaceId,
          id: newId(),
          caseId,
          claimId: claimIds[Math.floor(place / ARTICLES) % CLAIMS] ?? '',
          articleId: article?.id ?? '',
          revisionId: article?.revisionId ?? '',
          start: place,
          end: place + 60,
          quote: `the troops at the border are surrounded, said witness number ${place}`,
          prefix: '',
          suffix: '',
          voice: voices[place % voices.length] ?? 'article',
          polarity: polarities[(place * 7) % polarities.length] ?? 'affirms',
          stage: 'independent' as const,
          authorId: createdById,
        };
      }),
    });
  }
  await db.verdict.createMany({
    data: claimIds.flatMap((claimId) =>
      [desk.ines, desk.tomas].map(({ userId }) => ({
        workspaceId,
        id: newId(),
        claimId,
        userId,
        scaleId: desk.scaleId,
        rating: 'supported',
        reason: { type: 'doc' },
        reasonText: 'so',
        seen: {},
        stage: 'independent' as const,
      })),
    ),
  });
  await db.$executeRaw(Prisma.sql`ANALYZE`);
  return claimIds;
}
