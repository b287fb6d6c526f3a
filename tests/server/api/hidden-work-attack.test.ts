import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/server/core/actor';
import type { BlindDesk } from '@/tests/support/build-blind-desk';
import { askEverywhere, everyBlind, type HiddenWork, openHiddenWork } from './open-hidden-work';
import { hearOpenly, openStream } from './open-stream';

let opened: HiddenWork;

beforeAll(async () => {
  opened = await openHiddenWork();
}, 60_000);

afterAll(() => opened.close());

const readAll = (viewer: Actor) => askEverywhere(opened, viewer);

const tellOfWork =
  /passage|silence|verdict|cell|finding|suggestion|conflict|evidence|contact|stage|thread|comment/;

describe('what somebody is answered who must not know of others’ work', () => {
  it.each(everyBlind)(
    'is the same before and after it, byte for byte, for %s',
    async (_name, who) => {
      const before = await readAll(who(opened.desk));
      try {
        await opened.work.doAll(who(opened.desk));
        const after = await readAll(who(opened.desk));
        expect(after).toEqual(before);
        expect(JSON.stringify(after)).not.toContain('SECRET');
      } finally {
        await opened.kept.restore();
      }
    },
    120_000,
  );

  const seeing: [string, (desk: BlindDesk) => Actor, boolean][] = [
    ['an editor without a place', (desk) => desk.nora, false],
    ['a second reviewer who has judged', (desk) => desk.ines, true],
  ];

  it.each(seeing)(
    'would differ if it were not hidden: the same questions of %s',
    async (_name, who, judges) => {
      try {
        if (judges) await opened.work.submit(who(opened.desk));
        const before = await readAll(who(opened.desk));
        await opened.work.doAll(who(opened.desk));
        const after = await readAll(who(opened.desk));
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
        await opened.kept.restore();
      }
    },
    120_000,
  );

  it('keeps what was there before the protocol began, but for a cold reader', async () => {
    const blindly = await readAll(opened.desk.dora);
    expect(blindly['passages.listForArticle']).toContain(opened.desk.passageId);
    expect(blindly['claims.across']).toContain(opened.desk.passageId);
    expect(blindly['talk.listForClaim']).toContain(opened.desk.oldCommentId);
    const cold = await readAll(opened.desk.cora);
    expect(JSON.stringify(cold)).not.toContain(opened.desk.passageId);
    expect(cold['claims.get']).toContain('"passages":0');
    expect(JSON.stringify(cold)).not.toContain(opened.desk.threadId);
    expect(cold['evidence.listForClaim']).toContain(opened.desk.evidenceId);
  }, 60_000);
});

describe('a notification of what was hidden', () => {
  it('is there, unread, once the reader has judged, whatever they marked as read before', async () => {
    const { slug: workspace, claim, ines } = opened.desk;
    const ask = () => opened.asker.call(ines, 'notifications.list', { workspace });
    const count = () => opened.asker.call(ines, 'notifications.count', { workspace });
    try {
      await opened.work.doAll(ines);
      expect(await count()).toEqual({ unread: 0 });
      const { until } = (await ask()) as { until: string };
      expect(await opened.asker.call(ines, 'notifications.markRead', { workspace, until })).toEqual({
        ids: [],
      });
      await opened.asker.call(ines, 'visits.note', { workspace, claimId: claim.id, until });
      await opened.work.submit(ines);
      const { rows } = (await ask()) as { rows: { kind: string; readAt: string | null }[] };
      expect(new Set(rows.map(({ kind, readAt }) => `${kind} ${readAt}`))).toEqual(
        new Set(['mention null', 'reply null']),
      );
      expect(await count()).toEqual({ unread: rows.length });
    } finally {
      await opened.kept.restore();
    }
  }, 60_000);
});

describe('the evidence of a cold reader', () => {
  it('is all there, and is the same whoever gave it, whenever and in whatever order', async () => {
    const { workspaceId, cora, dora, tomas, claim } = opened.desk;
    try {
      const evidenceId = await opened.work.giveEvidence(tomas);
      const given = await readAll(cora);
      expect(given['evidence.listForClaim']).toContain('SECRET answer');
      expect(given['evidence.listForClaim']).toContain('SECRET reply');
      const times = { createdAt: new Date('2025-01-01'), createdById: dora.userId };
      await opened.db.evidence.updateMany({
        where: { workspaceId, createdById: tomas.userId },
        data: { ...times, updatedAt: times.createdAt, ownerId: dora.userId, dueAt: new Date('2025-02-01') },
      });
      await opened.db.evidenceLink.updateMany({
        where: { workspaceId, createdById: tomas.userId },
        data: times,
      });
      await opened.db.activity.updateMany({
        where: { workspaceId, actorId: tomas.userId, claimId: claim.id },
        data: { actorId: dora.userId, createdAt: times.createdAt },
      });
      expect(await readAll(cora)).toEqual(given);
      // A cold read begins when the checks are done.
      await opened.db.assignment.updateMany({
        where: { workspaceId, claimId: claim.id, stage: { in: ['first_check', 'second_check'] } },
        data: { submittedAt: new Date(), submittedVersion: 1 },
      });
      await opened.work.submit(cora, [evidenceId]);
      expect((await readAll(cora))['evidence.listForClaim']).toContain(dora.userId);
    } finally {
      await opened.kept.restore();
    }
  }, 120_000);
});

describe('a report', () => {
  it.each(everyBlind)('that is not published tells %s nothing of it', async (_name, who) => {
    const before = await opened.asker.downloadTexts(who(opened.desk));
    try {
      await opened.work.doAll(who(opened.desk));
      const after = await opened.asker.downloadTexts(who(opened.desk));
      expect(after).toEqual(before);
      expect(after.join()).not.toContain('SECRET');
    } finally {
      await opened.kept.restore();
    }
  });

  it('that is published while people still check tells nobody of it, and all once the desk has decided', async () => {
    const publish = async () => {
      const { slug: workspace, caseId, nora } = opened.desk;
      const report = await opened.asker.call(nora, 'reports.publish', { workspace, caseId, draftVersion: 0 });
      return JSON.stringify(
        await opened.asker.call(nora, 'reports.get', { workspace, reportId: idOf(report) }),
      );
    };
    try {
      await opened.work.doAll(opened.desk.nora);
      expect(await publish()).not.toContain('SECRET');
      await opened.db.claim.update({
        where: { workspaceId_id: { workspaceId: opened.desk.workspaceId, id: opened.desk.claim.id } },
        data: { stage: 'open' },
      });
      const published = await publish();
      for (const mark of ['SECRET speaker', 'SECRET words', 'SECRET answer'])
        expect(published).toContain(mark);
    } finally {
      await opened.kept.restore();
    }
  }, 60_000);
});

const idOf = (made: unknown) => (made as { id: string }).id;

describe('the live stream', () => {
  const open = async (viewer: Actor) => {
    const frames = await openStream({ desk: opened.desk, headers: opened.asker.headers(viewer) });
    await frames.until('presence');
    return frames;
  };

  it.each(everyBlind)('has no frame of it for %s', async (_name, who) => {
    const frames = await open(who(opened.desk));
    try {
      await opened.work.doAll(who(opened.desk));
      if (who(opened.desk) === opened.desk.cora) await opened.work.giveEvidence(opened.desk.tomas);
      const heard = await hearOpenly(frames, {
        desk: opened.desk,
        by: opened.desk.nora,
        call: opened.asker.call,
      });
      expect(heard).toHaveLength(1);
      expect(JSON.stringify(heard)).toContain('claim.created');
      expect(JSON.stringify(heard)).not.toMatch(tellOfWork);
    } finally {
      await frames.close();
      await opened.kept.restore();
    }
  });

  it('tells an editor without a place of it', async () => {
    const frames = await open(opened.desk.nora);
    try {
      await opened.work.workBeside();
      expect(JSON.stringify(await frames.until('activity'))).toMatch(tellOfWork);
    } finally {
      await frames.close();
      await opened.kept.restore();
    }
  });
});
