import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import { readHead } from '@/lib/server/live/read-activities';
import { type BlindDesk, buildBlindDesk } from '@/tests/support/build-blind-desk';
import { createTestDatabase } from '@/tests/support/database';
import { type KeptRows, keepRows } from '@/tests/support/keep-rows';
import { openToken } from '@/tests/support/open-caller';
import { createAsker, wider } from './ask-everything';
import { createHiddenWork } from './do-hidden-work';
import { hearOpenly, openStream } from './open-stream';

/**
 * A claim follows a protocol that hides everything. Another reviewer marks, looks for silence, gives and links evidence,
 * asks around, judges and comments; all of it carries the mark SECRET where it can carry words. Nobody who is blind may
 * be answered with any of it, nor differently because of it.
 */
let db: Db;
let desk: BlindDesk;
let kept: KeptRows;
let asker: ReturnType<typeof createAsker>;
let work: ReturnType<typeof createHiddenWork>;

const blind: [string, () => Actor][] = [
  ['a second reviewer', () => desk.ines],
  ['a reviewer without a place', () => desk.dora],
  ['an editor who is to judge', () => desk.editor],
  ['an owner who is to judge', () => desk.owner],
  ['an observer', () => desk.observer],
];
const everyBlind: [string, () => Actor][] = [...blind, ['a cold reader', () => desk.cora]];

beforeAll(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  vi.stubEnv('NEXTAUTH_URL', undefined);
  db = await createTestDatabase();
  desk = await buildBlindDesk(db);
  const headersOf = new Map<string, Headers>();
  const { ines, tomas, dora, cora, nora, editor, owner, observer } = desk;
  for (const actor of [ines, tomas, dora, cora, nora, editor, owner, observer])
    headersOf.set(actor.userId, await openToken(db, actor));
  // So that no answer changes because the token was used for the first time.
  await db.accessToken.updateMany({ data: { lastUsedAt: new Date() } });
  const { workspaceId, claim, caseId, quiet } = desk;
  // Everybody was here before it all, so that they are told what changed since.
  const seen = {
    workspaceId,
    seenSeq: await readHead(db, workspaceId),
    seenAt: new Date('2026-11-20T14:10:00Z'),
  };
  await db.visit.createMany({
    data: [ines, dora, cora, nora, editor, owner, observer].flatMap(({ userId }) =>
      [claim.id, caseId, quiet.articleId].map((subjectId) => ({ ...seen, userId, subjectId })),
    ),
  });
  asker = createAsker(desk, headersOf);
  work = createHiddenWork({ db, desk, asker });
  kept = await keepRows(db);
}, 60_000);

afterAll(async () => {
  await kept.drop();
  vi.unstubAllEnvs();
});

/** The places of hidden work beside those that the table of procedures asks about. */
function readAll(viewer: Actor): Promise<Record<string, string>> {
  const { slug: workspace, caseId, claim, quiet, article } = desk;
  const here = { workspace, articleId: quiet.articleId };
  return asker.readAll(viewer, {
    ...wider(desk),
    'compare.cell': [{ ...here, claimId: claim.id }],
    'articles.get': [here],
    'articles.find': [
      { workspace, caseId, query: 'talks, nothing' },
      { workspace, caseId, query: 'nothing', claimId: claim.id },
    ],
    'talk.listForCase': [
      { workspace, caseId, show: 'open' },
      { workspace, caseId, show: 'resolved' },
    ],
    'visits.changes': [
      { workspace, caseId },
      { workspace, articleId: quiet.articleId },
    ],
    'notifications.list': [{ workspace, unread: true }],
    'compare.sideBySide': [{ workspace, caseId, articleIds: [article.articleId, quiet.articleId] }],
    'activity.list': [
      { workspace, limit: 200 },
      { workspace, limit: 200, claimId: claim.id },
      { workspace, limit: 200, articleId: quiet.articleId },
    ],
  });
}

const tellOfWork =
  /passage|silence|verdict|cell|finding|suggestion|conflict|evidence|contact|stage|thread|comment/;

describe('what somebody is answered who must not know of others’ work', () => {
  it.each(everyBlind)(
    'is the same before and after it, byte for byte, for %s',
    async (_name, who) => {
      const before = await readAll(who());
      try {
        await work.doAll(who());
        const after = await readAll(who());
        expect(after).toEqual(before);
        expect(JSON.stringify(after)).not.toContain('SECRET');
      } finally {
        await kept.restore();
      }
    },
    120_000,
  );

  const seeing: [string, () => Actor, boolean][] = [
    ['an editor without a place', () => desk.nora, false],
    ['a second reviewer who has judged', () => desk.ines, true],
  ];

  it.each(seeing)(
    'would differ if it were not hidden: the same questions of %s',
    async (_name, who, judges) => {
      try {
        if (judges) await work.submit(who());
        const before = await readAll(who());
        await work.doAll(who());
        const after = await readAll(who());
        const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
        expect(changed).toEqual(
          expect.arrayContaining([
            'passages.listForArticle',
            'articles.list',
            'articles.get',
            'articles.find',
            'articles.find 3',
            'claims.list',
            'claims.get',
            'claims.across',
            'compare.matrix',
            'compare.matrix 2',
            'compare.cell',
            'compare.cell 2',
            'evidence.listForClaim',
            'evidence.listForCase',
            'verdicts.listForClaim',
            'findings.listForCase',
            'suggestions.forClaim',
            'stages.forClaim',
            'talk.listForClaim',
            'talk.listForCase 2',
            'talk.listForCase 3',
            'activity.list',
            'activity.sinceLastVisit',
            'visits.changes',
            'visits.changes 2',
            'visits.changes 3',
            // Ines was named, Nora was not.
            ...(judges ? ['notifications.list', 'notifications.list 2', 'notifications.count'] : []),
          ]),
        );
        for (const [path, mark] of [
          ['passages.listForArticle', 'SECRET speaker'],
          ['claims.across', 'SECRET words'],
          ['compare.cell', 'SECRET speaker'],
          ['evidence.listForCase', 'SECRET question'],
          ['evidence.listForClaim', 'SECRET reply'],
          ['verdicts.listForClaim', 'SECRET reason'],
          ['findings.listForCase', 'SECRET says'],
          ['talk.listForClaim', 'SECRET talk'],
          ['talk.listForClaim', 'SECRET outcome'],
          ['talk.listForCase 2', 'SECRET about evidence'],
          ['activity.list 2', 'SECRET words'],
        ] as const)
          expect(after[path], path).toContain(mark);
      } finally {
        await kept.restore();
      }
    },
    120_000,
  );

  it('keeps what was there before the protocol began, but for a cold reader', async () => {
    const blindly = await readAll(desk.dora);
    expect(blindly['passages.listForArticle']).toContain(desk.passageId);
    expect(blindly['claims.across']).toContain(desk.passageId);
    expect(blindly['talk.listForClaim']).toContain(desk.oldCommentId);
    const cold = await readAll(desk.cora);
    expect(JSON.stringify(cold)).not.toContain(desk.passageId);
    expect(cold['claims.get']).toContain('"passages":0');
    expect(JSON.stringify(cold)).not.toContain(desk.threadId);
    expect(cold['evidence.listForClaim']).toContain(desk.evidenceId);
  }, 60_000);
});

describe('a notification of what was hidden', () => {
  it('is there, unread, once the reader has judged, whatever they marked as read before', async () => {
    const { slug: workspace, claim, ines } = desk;
    const ask = () => asker.call(ines, 'notifications.list', { workspace });
    const count = () => asker.call(ines, 'notifications.count', { workspace });
    try {
      await work.doAll(ines);
      expect(await count()).toEqual({ unread: 0 });
      const { until } = (await ask()) as { until: string };
      expect(await asker.call(ines, 'notifications.markRead', { workspace, until })).toEqual({ ids: [] });
      await asker.call(ines, 'visits.note', { workspace, claimId: claim.id, until });
      await work.submit(ines);
      const { rows } = (await ask()) as { rows: { kind: string; readAt: string | null }[] };
      expect(new Set(rows.map(({ kind, readAt }) => `${kind} ${readAt}`))).toEqual(
        new Set(['mention null', 'reply null']),
      );
      expect(await count()).toEqual({ unread: rows.length });
    } finally {
      await kept.restore();
    }
  }, 60_000);
});

describe('the evidence of a cold reader', () => {
  it('is all there, and is the same whoever gave it, whenever and in whatever order', async () => {
    const { workspaceId, cora, dora, tomas, claim } = desk;
    try {
      const evidenceId = await work.giveEvidence(tomas);
      const given = await readAll(cora);
      expect(given['evidence.listForClaim']).toContain('SECRET answer');
      expect(given['evidence.listForClaim']).toContain('SECRET reply');
      const times = { createdAt: new Date('2025-01-01'), createdById: dora.userId };
      await db.evidence.updateMany({
        where: { workspaceId, createdById: tomas.userId },
        data: { ...times, updatedAt: times.createdAt, ownerId: dora.userId, dueAt: new Date('2025-02-01') },
      });
      await db.evidenceLink.updateMany({ where: { workspaceId, createdById: tomas.userId }, data: times });
      await db.activity.updateMany({
        where: { workspaceId, actorId: tomas.userId, claimId: claim.id },
        data: { actorId: dora.userId, createdAt: times.createdAt },
      });
      expect(await readAll(cora)).toEqual(given);
      // A cold read begins when the checks are done.
      await db.assignment.updateMany({
        where: { workspaceId, claimId: claim.id, stage: { in: ['first_check', 'second_check'] } },
        data: { submittedAt: new Date(), submittedVersion: 1 },
      });
      await work.submit(cora, [evidenceId]);
      expect((await readAll(cora))['evidence.listForClaim']).toContain(dora.userId);
    } finally {
      await kept.restore();
    }
  }, 120_000);
});

describe('a report', () => {
  it.each(everyBlind)('that is not published tells %s nothing of it', async (_name, who) => {
    const before = await asker.downloadTexts(who());
    try {
      await work.doAll(who());
      const after = await asker.downloadTexts(who());
      expect(after).toEqual(before);
      expect(after.join()).not.toContain('SECRET');
    } finally {
      await kept.restore();
    }
  });

  it('that is published while people still check tells nobody of it, and all once the desk has decided', async () => {
    const publish = async () => {
      const { slug: workspace, caseId, nora } = desk;
      const report = await asker.call(nora, 'reports.publish', { workspace, caseId, draftVersion: 0 });
      return JSON.stringify(await asker.call(nora, 'reports.get', { workspace, reportId: idOf(report) }));
    };
    try {
      await work.doAll(desk.nora);
      expect(await publish()).not.toContain('SECRET');
      await db.claim.update({
        where: { workspaceId_id: { workspaceId: desk.workspaceId, id: desk.claim.id } },
        data: { stage: 'open' },
      });
      const opened = await publish();
      for (const mark of ['SECRET speaker', 'SECRET words', 'SECRET answer']) expect(opened).toContain(mark);
    } finally {
      await kept.restore();
    }
  }, 60_000);
});

const idOf = (made: unknown) => (made as { id: string }).id;

describe('what they are refused', () => {
  it.each([
    ['an editor who is to judge', () => desk.editor],
    ['a cold reader', () => desk.cora],
  ] as [string, () => Actor][])(
    'is the same in the same words, whatever %s tries',
    async (_name, who) => {
      const before = await asker.tryAll(who(), kept.restore);
      await work.doAll(who());
      const done = await keepRows(db, 'judged');
      try {
        expect(await asker.tryAll(who(), done.restore)).toEqual(before);
      } finally {
        await done.drop();
        await kept.restore();
      }
    },
    180_000,
  );

  it('hides a passage and evidence as if they were not there', async () => {
    const { slug: workspace, editor, claim } = desk;
    try {
      await work.workBeside();
      const evidenceId = await work.giveEvidence(desk.tomas);
      const { id: passageId } = await db.passage.findFirstOrThrow({ where: { speaker: 'SECRET speaker' } });
      const gone = { code: 'NOT_FOUND' };
      const attempts: [string, object][] = [
        ['passages.update', { passageId, version: 2, polarity: 'affirms' }],
        ['passages.remove', { passageId, version: 2, removed: true }],
        ['evidence.update', { evidenceId, version: 1, question: 'What?' }],
        ['evidence.unlink', { evidenceId, claimId: claim.id }],
        ['evidence.withdraw', { evidenceId, version: 1, reason: 'No.' }],
      ];
      for (const [path, input] of attempts)
        await expect(asker.call(editor, path, { workspace, ...input }), path).rejects.toMatchObject(gone);
    } finally {
      await kept.restore();
    }
  });

  it('lets one look for silence where another has marked, and keeps one’s own silence', async () => {
    const { slug: workspace, claim, quiet, ines, tomas, nora } = desk;
    const state = async (who: Actor) => {
      const across = await asker.call(who, 'claims.across', { workspace, claimId: claim.id });
      return (across as { articleId: string; state: string }[]).find(
        ({ articleId }) => articleId === quiet.articleId,
      )?.state;
    };
    try {
      await asker.call(tomas, 'passages.create', {
        workspace,
        claimId: claim.id,
        articleId: quiet.articleId,
        revisionId: quiet.revisionId,
        start: 0,
        end: 7,
      });
      const confirmed = await asker.call(ines, 'claims.confirmSilence', {
        workspace,
        claimId: claim.id,
        articleIds: [quiet.articleId],
        words: 'ring',
      });
      expect(confirmed).toEqual({ confirmed: 1 });
      expect(await state(ines)).toBe('silent');
      expect(await state(nora)).toBe('stated');
      await work.submit(ines);
      expect(await state(ines)).toBe('stated');
    } finally {
      await kept.restore();
    }
  });
});

describe('the live stream', () => {
  const open = async (viewer: Actor) => {
    const frames = await openStream({ desk, headers: asker.headers(viewer) });
    await frames.until('presence');
    return frames;
  };

  it.each(everyBlind)('has no frame of it for %s', async (_name, who) => {
    const frames = await open(who());
    try {
      await work.doAll(who());
      if (who() === desk.cora) await work.giveEvidence(desk.tomas);
      const heard = await hearOpenly(frames, { desk, by: desk.nora, call: asker.call });
      expect(heard).toHaveLength(1);
      expect(JSON.stringify(heard)).toContain('claim.created');
      expect(JSON.stringify(heard)).not.toMatch(tellOfWork);
    } finally {
      await frames.close();
      await kept.restore();
    }
  });

  it('tells an editor without a place of it', async () => {
    const frames = await open(desk.nora);
    try {
      await work.workBeside();
      expect(JSON.stringify(await frames.until('activity'))).toMatch(tellOfWork);
    } finally {
      await frames.close();
      await kept.restore();
    }
  });
});
