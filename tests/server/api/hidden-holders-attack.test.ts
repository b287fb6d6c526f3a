import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import { type BlindDesk, buildBlindDesk } from '@/tests/support/build-blind-desk';
import { buildMember } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';
import { type KeptRows, keepRows } from '@/tests/support/keep-rows';
import { openToken } from '@/tests/support/open-caller';
import { createAsker, wider } from './ask-everything';
import { hearOpenly, openStream } from './open-stream';

/**
 * A place of a claim that hides names changes hands. Nobody who must not know who holds it may be answered differently
 * because of that, nor hear of it.
 */
let db: Db;
let desk: BlindDesk;
let petra: Actor;
let kept: KeptRows;
let asker: ReturnType<typeof createAsker>;

const blind: [string, () => Actor][] = [
  ['a cold reader', () => desk.cora],
  ['a second reviewer', () => desk.ines],
  ['a reviewer without a place', () => desk.dora],
  ['an editor who is to judge', () => desk.editor],
  ['an owner who is to judge', () => desk.owner],
  ['an observer', () => desk.observer],
];

beforeAll(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  vi.stubEnv('NEXTAUTH_URL', undefined);
  db = await createTestDatabase();
  desk = await buildBlindDesk(db);
  petra = await buildMember(db, { ...desk, name: 'Petra Reviewer', role: 'reviewer' });
  const headersOf = new Map<string, Headers>();
  for (const [, who] of blind) headersOf.set(who().userId, await openToken(db, who()));
  headersOf.set(desk.nora.userId, await openToken(db, desk.nora));
  await db.accessToken.updateMany({ data: { lastUsedAt: new Date() } });
  asker = createAsker(desk, headersOf);
  kept = await keepRows(db);
}, 60_000);

afterAll(async () => {
  await kept.drop();
  vi.unstubAllEnvs();
});

const readAll = (viewer: Actor) =>
  asker.readAll(viewer, {
    ...wider(desk),
    'activity.list': [
      { workspace: desk.slug, limit: 200 },
      { workspace: desk.slug, limit: 200, claimId: desk.claim.id },
    ],
  });

/** Tomas’s place goes to Petra. */
async function handOver(): Promise<void> {
  const { claim, tomas, nora, slug: workspace } = desk;
  const { id, version } = await db.assignment.findFirstOrThrow({
    where: { claimId: claim.id, userId: tomas.userId, releasedAt: null },
  });
  const answer = await asker.call(nora, 'assignments.handOver', {
    workspace,
    items: [{ assignmentId: id, version }],
    userId: petra.userId,
    note: 'SECRET note',
  });
  expect(answer).toMatchObject({ refused: [] });
}

describe('who holds a place of a claim that hides names', () => {
  it.each(blind)(
    'is in nothing that %s is answered',
    async (_name, who) => {
      const before = await readAll(who());
      try {
        await handOver();
        const after = await readAll(who());
        expect(after).toEqual(before);
        expect(JSON.stringify(after)).not.toContain('SECRET');
      } finally {
        await kept.restore();
      }
    },
    120_000,
  );

  it('is told to an editor without a place', async () => {
    const before = await readAll(desk.nora);
    try {
      await handOver();
      const after = await readAll(desk.nora);
      const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
      expect(changed).toEqual(
        expect.arrayContaining([
          'assignments.listForCase',
          'board.get',
          'board.figures',
          'claims.list',
          'claims.get',
          'stages.forClaim',
          'activity.list 2',
        ]),
      );
    } finally {
      await kept.restore();
    }
  }, 60_000);

  it.each(blind)('makes no frame in the live stream of %s', async (_name, who) => {
    const frames = await openStream({ desk, headers: asker.headers(who()) });
    await frames.until('presence');
    try {
      await handOver();
      const heard = await hearOpenly(frames, { desk, by: desk.nora, call: asker.call });
      expect(JSON.stringify(heard)).toContain('claim.created');
      expect(JSON.stringify(heard)).not.toContain('assignment');
    } finally {
      await frames.close();
      await kept.restore();
    }
  });
});
