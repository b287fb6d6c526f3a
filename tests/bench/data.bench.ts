import { v7 as newId } from 'uuid';
import { ENGINE_VERSION } from '@/lib/compare/engine-version';
import type { Connection } from '@/lib/db/connection';
import { Prisma, type Tx } from '@/lib/db/database';
import { getClaim } from '@/lib/server/claims/get-claim';
import { readMatrix } from '@/lib/server/compare/read-matrix';
import { countCaseOrigins } from '@/lib/server/origins/count-case-origins';
import { formatMilliseconds, type Row, timeInterleaved } from '@/tests/support/bench';
import { buildCase } from '@/tests/support/build-case';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { onBothDatabases } from './bench-databases';

const CLAIMS = 1_000;
const ARTICLES = 20;
const PASSAGES = 100_000;
/** Agencies that the articles name in turn. */
const SOURCES = 4;
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
      await measureOrigins(database, connection, desk, caseId),
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

/** How many origins can stand behind each claim, which the matrix shows, beside the cells themselves. */
async function measureOrigins(
  database: string,
  connection: Connection,
  desk: BuiltWorkspace,
  caseId: string,
): Promise<Row> {
  const { origins, matrix } = await timeInterleaved(
    {
      origins: () => countCaseOrigins(desk.ines, connection.db, { caseId }),
      matrix: () => readMatrix(desk.ines, connection.db, { caseId }),
    },
    { rounds: 5, warmUp: 1 },
  );
  const { tally, claims } = await countCaseOrigins(desk.ines, connection.db, { caseId });
  if (tally.atMost !== SOURCES || claims.length !== CLAIMS)
    throw new Error(`Counted otherwise: ${tally.sentence}, ${claims.length} claims.`);
  return {
    what: `independent origins of each claim, ${database}, beside the whole matrix`,
    hold: 'at most 1/2 of the whole matrix',
    measured: formatMilliseconds(origins.median),
    baseline: formatMilliseconds(matrix.median),
    ratio: origins.median / matrix.median,
    held: origins.median <= matrix.median / 2,
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
  await db.partList.createMany({
    data: articles.map(({ revisionId }) => ({
      workspaceId,
      revisionId,
      version: 1,
      parts: [{ kind: 'body', start: 0, end: 4 }],
      createdById,
    })),
  });
  await db.analysis.createMany({
    data: listAnalyses(caseId, articles).map((row) => ({ workspaceId, caseId, ...row })),
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

/** What the engine would store: every article names an agency, and shares text with the next one that names it. */
function listAnalyses(caseId: string, articles: readonly { id: string; revisionId: string }[]) {
  const stored = { engine: ENGINE_VERSION, revisionIds: [], basis: 'built' };
  const named = articles.map(({ id: subjectId, revisionId }, place) => {
    const words = `Agency ${place % SOURCES}`;
    const credit = { start: 0, end: 4, words, kind: 'agency', name: words, scope: null };
    return { ...stored, subjectId, kind: 'origins' as const, result: { revisionId, named: [credit] } };
  });
  const shared = articles.slice(SOURCES).map(({ id: b }, place) => {
    const a = articles[place]?.id ?? '';
    return { a, b, words: 120, share: 0.6, ofId: a };
  });
  const revisions = articles.map(({ id: articleId, revisionId }) => ({ articleId, revisionId }));
  const reuse = {
    ...stored,
    subjectId: caseId,
    kind: 'reuse' as const,
    result: { revisions, pairs: [], shared },
  };
  return [...named, reuse];
}
