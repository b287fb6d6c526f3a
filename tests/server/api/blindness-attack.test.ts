import { getEventMeta } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import { openDocx, readParagraphs } from '@/tests/reports/open-docx';
import { openPdf } from '@/tests/server/reports/open-pdf';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildFullDesk, type FullDesk } from '@/tests/support/build-full-desk';
import { buildSuggestion } from '@/tests/support/build-suggestion';
import { buildMember } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';
import { type KeptRows, keepRows } from '@/tests/support/keep-rows';
import { openToken } from '@/tests/support/open-caller';
import { writeReason } from '@/tests/support/write-reason';
import { createAsker } from './ask-everything';
import { hearOpenly, openStream, sayOpenly } from './open-stream';

let db: Db;
let desk: FullDesk;
let kept: KeptRows;
/** An editor without an assignment, who may see others' judgements at once. */
let nora: Actor;
let asker: ReturnType<typeof createAsker>;
const headersOf = new Map<string, Headers>();
const call = (actor: Actor, path: string, input: unknown) => asker.call(actor, path, input);
const readAll = (viewer: Actor) => asker.readAll(viewer);

/** Whoever holds an assignment on the claim and has not judged, or is an observer of a claim that is not decided. */
const viewers: [string, () => Actor][] = [
  ['an assigned reviewer', () => desk.ines],
  ['a reviewer without an assignment', () => desk.dora],
  ['an assigned editor', () => desk.editor],
  ['an assigned owner', () => desk.owner],
  ['an observer', () => desk.observer],
];

beforeAll(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  vi.stubEnv('NEXTAUTH_URL', undefined);
  db = await createTestDatabase();
  desk = await buildFullDesk(db);
  for (const to of [desk.editor, desk.owner, desk.tomas])
    await buildAssignment(db, desk, { claim: desk.claim, to });
  nora = await buildMember(db, { ...desk, name: 'Nora Editor', role: 'editor' });
  for (const actor of [desk.ines, desk.tomas, desk.dora, desk.editor, desk.owner, desk.observer, nora]) {
    headersOf.set(actor.userId, await openToken(db, actor));
  }
  // So that no answer changes because the token was used for the first time.
  await db.accessToken.updateMany({ data: { lastUsedAt: new Date() } });
  asker = createAsker(desk, headersOf);
  kept = await keepRows(db);
});

afterAll(async () => {
  await kept.drop();
  vi.unstubAllEnvs();
});

const judge = (actor: Actor) =>
  call(actor, 'verdicts.submit', {
    workspace: desk.slug,
    claimId: desk.claim.id,
    version: null,
    rating: 'supported',
    reason: writeReason('My own.'),
  });

const decide = () =>
  call(nora, 'decisions.decide', {
    workspace: desk.slug,
    claimId: desk.claim.id,
    version: null,
    rating: 'refuted',
    reason: writeReason('There was a road.'),
  });

/** Two others judge the claim in every way there is; one takes it back and gives it again. */
async function othersJudge(): Promise<void> {
  const { slug: workspace, claim, article, tomas, passageId, evidenceId } = desk;
  const claimId = claim.id;
  const verdict = {
    workspace,
    claimId,
    rating: 'refuted',
    reason: writeReason('SECRET reason'),
    evidenceIds: [evidenceId],
  };
  await call(tomas, 'verdicts.submit', { ...verdict, version: null });
  await call(tomas, 'verdicts.submit', { ...verdict, version: 1, rating: 'conflicting' });
  await call(tomas, 'verdicts.judgeCell', {
    workspace,
    claimId,
    articleId: article.articleId,
    version: null,
    accurate: false,
    fair: false,
    note: 'SECRET note',
  });
  await call(tomas, 'findings.create', {
    workspace,
    articleId: article.articleId,
    claimId,
    passageId,
    kind: 'number',
    says: 'SECRET words',
    holds: 'SECRET number',
  });
  await buildSuggestion(db, desk, {
    claim: desk.claim,
    article,
    kind: 'conflict',
    by: tomas,
    words: 'SECRET conflict',
    answer: 'accepted',
  });
}

describe('what a blind viewer is answered', () => {
  it.each(viewers)(
    'is the same before and after others judge, byte for byte, for %s',
    async (_name, who) => {
      const before = await readAll(who());
      try {
        await othersJudge();
        const after = await readAll(who());
        expect(after).toEqual(before);
        expect(JSON.stringify(after)).not.toContain('SECRET');
      } finally {
        await kept.restore();
      }
    },
    120_000,
  );

  it('is something: most procedures answer an observer', async () => {
    const answers = Object.values(await readAll(desk.observer)).filter((answer) => /^[[{]/.test(answer));
    expect(answers.length).toBeGreaterThan(25);
  });

  const seeing: [string, () => Actor, boolean][] = [
    ['a reviewer who has judged', () => desk.dora, true],
    ['an assigned owner who has judged', () => desk.owner, true],
    ['an editor without an assignment', () => nora, false],
  ];

  it.each(seeing)(
    'would differ if it were not hidden: the same questions of %s',
    async (_name, who, judges) => {
      try {
        if (judges) await judge(who());
        const before = await readAll(who());
        await othersJudge();
        const after = await readAll(who());
        const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
        expect(changed).toEqual(
          expect.arrayContaining([
            'verdicts.listForClaim',
            'findings.listForCase',
            'claims.list',
            'claims.get',
            'compare.matrix',
            // Two verdicts can agree, one cannot.
            ...(judges ? ['agreement.verdicts', 'agreement.evidence', 'agreement.claim'] : []),
            'assignments.listForCase',
            'board.get',
            'activity.list',
            'activity.sinceLastVisit',
            'suggestions.listOpen',
          ]),
        );
        expect(after['verdicts.listForClaim']).toContain('SECRET reason');
      } finally {
        await kept.restore();
      }
    },
  );

  it('is shown to an observer once the desk has decided, and not before', async () => {
    const { slug: workspace, claim } = desk;
    const ask = async () => {
      const answer = await call(desk.observer, 'verdicts.listForClaim', { workspace, claimId: claim.id });
      return JSON.stringify(answer);
    };
    try {
      await othersJudge();
      expect(await ask()).not.toContain('SECRET');
      await decide();
      expect(await ask()).toContain('SECRET reason');
    } finally {
      await kept.restore();
    }
  });
});

describe('the draft of the report as a file', () => {
  const download = (viewer: Actor, format: string) => asker.download(viewer, format);
  const downloadTexts = (viewer: Actor) => asker.downloadTexts(viewer);
  const readBytes = async (viewer: Actor, format: string) =>
    new Uint8Array(await (await download(viewer, format)).arrayBuffer());
  /** What a reader sees of the files that are not text: their bytes hold times and chance. */
  const readWord = async (viewer: Actor) =>
    readParagraphs(openDocx(await readBytes(viewer, 'docx'))['word/document.xml'] ?? '');
  const readPdf = async (viewer: Actor) => openPdf(await readBytes(viewer, 'pdf'));

  it.each(viewers)('is the same before and after others judge, for %s', async (_name, who) => {
    const before = await downloadTexts(who());
    try {
      await othersJudge();
      const after = await downloadTexts(who());
      expect(after).toEqual(before);
      expect(after.join()).not.toContain('SECRET');
    } finally {
      await kept.restore();
    }
  });

  it('is the same in Word and PDF', async () => {
    const before = [await readWord(desk.ines), await readPdf(desk.ines)];
    try {
      await othersJudge();
      const after = [await readWord(desk.ines), await readPdf(desk.ines)];
      expect(after).toEqual(before);
      expect(JSON.stringify(after)).not.toContain('SECRET');
    } finally {
      await kept.restore();
    }
  });

  it('tells of it in every format once the desk has decided', async () => {
    try {
      await othersJudge();
      await decide();
      const files = [
        ...(await downloadTexts(desk.ines)),
        await readWord(desk.ines),
        await readPdf(desk.ines),
      ];
      for (const file of files) expect(JSON.stringify(file)).toContain('SECRET');
    } finally {
      await kept.restore();
    }
  });
});

describe('what a blind viewer is refused', () => {
  it('is the same in the same words, whatever an assigned editor tries', async () => {
    const before = await asker.tryAll(desk.editor, kept.restore);
    await othersJudge();
    const judged = await keepRows(db, 'judged');
    try {
      expect(await asker.tryAll(desk.editor, judged.restore)).toEqual(before);
    } finally {
      await judged.drop();
      await kept.restore();
    }
  }, 120_000);
});

describe('the live stream of a blind viewer', () => {
  const listen = (viewer: Actor, lastEventId?: string) =>
    openStream({ desk, headers: headersOf.get(viewer.userId), lastEventId });

  it.each(viewers)('has no frame of what others judge, for %s', async (_name, who) => {
    const frames = await listen(who());
    await frames.until('presence');
    try {
      await othersJudge();
      const heard = await hearOpenly(frames, { desk, by: desk.dora, call });
      expect(heard).toHaveLength(1);
      expect(JSON.stringify(heard)).toContain('claim.created');
      expect(JSON.stringify(heard)).not.toMatch(/verdict|cell|finding/);
    } finally {
      await frames.close();
      await kept.restore();
    }
  });

  it.each(viewers)('catches up after a break without a frame of it, for %s', async (_name, who) => {
    const first = await listen(who());
    const lastEventId = getEventMeta((await first.until('presence')).at(-1) ?? {})?.id;
    await first.close();
    try {
      await othersJudge();
      await sayOpenly({ desk, by: desk.dora, call });
      const again = await listen(who(), lastEventId);
      const heard = await again.until('activity');
      expect(JSON.stringify(heard)).toContain('claim.created');
      expect(JSON.stringify(heard)).not.toMatch(/verdict|cell|finding|reset/);
      await again.close();
    } finally {
      await kept.restore();
    }
  });
});
