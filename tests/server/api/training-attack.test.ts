import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import { buildFullDesk, type FullDesk } from '@/tests/support/build-full-desk';
import { createTestDatabase } from '@/tests/support/database';
import { type KeptRows, keepRows } from '@/tests/support/keep-rows';
import { openToken } from '@/tests/support/open-caller';
import { writeReason } from '@/tests/support/write-reason';
import { createAsker, wider } from './ask-everything';
import { hearOpenly, openStream } from './open-stream';

/**
 * A newcomer looks for the key of a claim that they have not answered, and for what others answered, in everything that
 * the API answers: each procedure is asked about the training case.
 */
let db: Db;
let desk: FullDesk;
let kept: KeptRows;
let asker: ReturnType<typeof createAsker>;
const headersOf = new Map<string, Headers>();

const blind: [string, () => Actor][] = [
  ['an observer', () => desk.observer],
  ['a reviewer', () => desk.tomas],
  ['a reviewer who wrote the key as an editor', () => desk.dora],
];

beforeAll(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  vi.stubEnv('NEXTAUTH_URL', undefined);
  db = await createTestDatabase();
  const full = await buildFullDesk(db);
  const { trainingCaseId: caseId, trainingClaim: claim } = full;
  desk = { ...full, caseId, claim, judgedClaim: claim, decidedClaim: claim, stagedClaim: claim };
  for (const actor of [desk.observer, desk.tomas, desk.dora, desk.ines, desk.editor, desk.newcomer]) {
    headersOf.set(actor.userId, await openToken(db, actor));
  }
  await db.accessToken.updateMany({ data: { lastUsedAt: new Date() } });
  asker = createAsker(desk, headersOf);
  kept = await keepRows(db);
}, 60_000);

afterAll(async () => {
  await kept.drop();
  vi.unstubAllEnvs();
});

const readAll = (viewer: Actor) => {
  const { slug: workspace, claim } = desk;
  return asker.readAll(viewer, {
    ...wider(desk),
    'activity.list': [
      { workspace, limit: 200 },
      { workspace, limit: 200, claimId: claim.id },
    ],
  });
};

const answer = (actor: Actor, words = 'SECRET answer') =>
  asker.call(actor, 'training.answer', {
    workspace: desk.slug,
    claimId: desk.claim.id,
    rating: 'conflicting',
    reason: writeReason(words),
  });

/** As if the key had always been this, so that nothing but the key tells. */
const changeKey = () =>
  db.trainingKey.updateMany({
    where: { claimId: desk.claim.id },
    data: { rating: 'not-enough', reason: writeReason('SECRET key') as object, reasonText: 'SECRET key' },
  });

describe('what others answer in training', () => {
  it.each(blind)('is in nothing that %s is answered', async (_name, who) => {
    const before = await readAll(who());
    try {
      for (const other of [desk.ines, desk.editor]) await answer(other);
      const after = await readAll(who());
      expect(after).toEqual(before);
      expect(JSON.stringify(after)).not.toContain('SECRET');
    } finally {
      await kept.restore();
    }
  });

  it('is not told to who has answered either', async () => {
    const before = await readAll(desk.newcomer);
    try {
      await answer(desk.ines);
      expect(await readAll(desk.newcomer)).toEqual(before);
    } finally {
      await kept.restore();
    }
  });

  it('would differ if it were not hidden: the same questions of an editor', async () => {
    const before = await readAll(desk.editor);
    try {
      await answer(desk.ines);
      const after = await readAll(desk.editor);
      const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
      expect(changed).toEqual(expect.arrayContaining(['training.people', 'activity.list 2']));
      expect(after['training.people']).toContain('SECRET answer');
      // The history says that it was answered, and not what.
      expect(after['activity.list 2']).toContain('training.answered');
      expect(after['activity.list 2']).not.toContain('SECRET');
    } finally {
      await kept.restore();
    }
  });

  it('makes no frame in the live stream of an observer', async () => {
    const frames = await openStream({ desk, headers: headersOf.get(desk.observer.userId) });
    await frames.until('presence');
    try {
      await answer(desk.ines);
      const heard = await hearOpenly(frames, { desk, by: desk.tomas, call: asker.call });
      expect(heard).toHaveLength(1);
      expect(JSON.stringify(heard)).toContain('claim.created');
      expect(JSON.stringify(heard)).not.toContain('training');
    } finally {
      await frames.close();
      await kept.restore();
    }
  });
});

describe('the key of a claim', () => {
  it.each(blind)('is in nothing that %s is answered', async (_name, who) => {
    const before = await readAll(who());
    try {
      await changeKey();
      const after = await readAll(who());
      expect(after).toEqual(before);
      expect(JSON.stringify(after)).not.toContain('SECRET');
    } finally {
      await kept.restore();
    }
  });

  it('is shown with the own answer, without the answers of others', async () => {
    try {
      await changeKey();
      await answer(desk.tomas);
      await answer(desk.observer, 'My own.');
      const after = await readAll(desk.observer);
      for (const name of ['training.getForClaim', 'training.result']) {
        expect(after[name]).toContain('SECRET key');
        expect(after[name]).toContain('My own.');
      }
      expect(JSON.stringify(after)).not.toContain('SECRET answer');
    } finally {
      await kept.restore();
    }
  });

  it('is not told by a refusal: what an observer tries is answered alike, whatever the key', async () => {
    // The answer itself shows the key, by design.
    const tryAll = async () => {
      const { 'training.answer': shown, ...said } = await asker.tryAll(desk.observer, kept.restore);
      expect(shown).toBe('done');
      return said;
    };
    const before = await tryAll();
    await changeKey();
    const changed = await keepRows(db, 'judged');
    try {
      const { 'training.answer': _shown, ...said } = await asker.tryAll(desk.observer, changed.restore);
      expect(said).toEqual(before);
    } finally {
      await changed.drop();
      await kept.restore();
    }
  }, 60_000);
});
