import { getEventMeta } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LiveEvent } from '@/lib/contract/live';
import type { Claim, Db } from '@/lib/db/database';
import { openCursor, sealCursor } from '@/lib/server/live/cursor';
import { getHub } from '@/lib/server/live/hub';
import { subscribe } from '@/lib/server/live/subscribe';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;
const streams: AbortController[] = [];

beforeEach(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests';
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId });
});

afterEach(() => {
  for (const stream of streams.splice(0)) stream.abort();
});

type Actor = BuiltWorkspace['ines'];

/** A stream as a browser reads it: the next frame of a kind, and the cursor of the last frame. */
function open(actor: Actor, lastEventId?: string) {
  const abort = new AbortController();
  streams.push(abort);
  const context = { headers: new Headers(), method: 'GET', url: '/', requestId: 'test' };
  const events = subscribe({ actor, context, db, lastEventId, signal: abort.signal });
  let cursor: string | undefined;
  const next = async (): Promise<LiveEvent> => {
    const { value, done } = await events.next();
    if (done) throw new Error('The stream has ended.');
    cursor = getEventMeta(value)?.id;
    return value;
  };
  return {
    next,
    getCursor: () => cursor,
    async nextKinds(): Promise<string[]> {
      for (;;) {
        const event = await next();
        if (event.kind === 'activity') return event.activities.map(({ kind }) => kind);
      }
    },
    async opened() {
      while ((await next()).kind !== 'presence');
    },
  };
}

const mark = (actor: Actor, requestKey?: string) =>
  change(actor, async ({ record }) =>
    record({ kind: 'passage.marked', caseId, claimId: claim.id, data: requestKey ? { requestKey } : {} }),
  );
const judge = (actor: Actor) =>
  change(actor, async ({ record }) => record({ kind: 'verdict.submitted', caseId, claimId: claim.id }));

describe('subscribe', () => {
  it('tells what others do, with ids and without texts', async () => {
    const stream = open(desk.ines);
    await stream.opened();
    await mark(desk.tomas);
    const event = await stream.next();
    expect(event).toMatchObject({
      kind: 'activity',
      activities: [
        { kind: 'passage.marked', caseId, claimId: claim.id, actorId: desk.tomas.userId, echo: null },
      ],
    });
    expect(JSON.stringify(event)).not.toContain('seq');
  });

  it('goes on from the cursor without a gap and without repeating', async () => {
    const first = open(desk.ines);
    await first.opened();
    await mark(desk.tomas);
    await first.nextKinds();
    const cursor = first.getCursor();
    await mark(desk.tomas);
    await mark(desk.editor);
    const second = open(desk.ines, cursor);
    expect(await second.nextKinds()).toEqual(['passage.marked', 'passage.marked']);
    await judge(desk.ines);
    expect(await second.nextKinds()).toEqual(['verdict.submitted']);
  });

  it('makes no frame of a judgement that the receiver may not hear of, until it may', async () => {
    const blind = open(desk.ines);
    const editor = open(desk.editor);
    await Promise.all([blind.opened(), editor.opened()]);
    await judge(desk.tomas);
    expect(await editor.nextKinds()).toEqual(['verdict.submitted']);
    await mark(desk.tomas);
    expect(await blind.nextKinds()).toEqual(['passage.marked']);
    await buildVerdict(db, desk, { claim, by: desk.ines });
    await judge(desk.tomas);
    expect(await blind.nextKinds()).toEqual(['verdict.submitted']);
  });

  it('resets a cursor that is forged, of another workspace or from the future', async () => {
    const other = await buildWorkspace(db);
    for (const cursor of ['forged', sealCursor(other.workspaceId, 0n), sealCursor(desk.workspaceId, 99n)]) {
      expect(await open(desk.ines, cursor).next()).toEqual({ kind: 'reset' });
    }
  });

  it('tells who is where', async () => {
    const stream = open(desk.ines);
    await stream.opened();
    const { userId, name } = desk.tomas;
    getHub().beat(desk.workspaceId, 'tab', { userId, name, caseId, articleId: null, claimId: null });
    expect(await stream.next()).toMatchObject({
      kind: 'presence',
      present: [{ name: 'Tomas Reviewer', caseId }],
    });
  });

  it('stays within the workspace', async () => {
    const other = await buildWorkspace(db);
    const stream = open(desk.ines);
    await stream.opened();
    await change(other.editor, async ({ record }) => record({ kind: 'case.created' }));
    await mark(desk.tomas);
    expect(await stream.nextKinds()).toEqual(['passage.marked']);
  });
});

describe('the cursor', () => {
  it('opens to what was sealed, and two of one place look nothing alike', () => {
    const [one, other] = [sealCursor(desk.workspaceId, 7n), sealCursor(desk.workspaceId, 7n)];
    expect(one).not.toBe(other);
    expect(openCursor(desk.workspaceId, one)).toBe(7n);
    expect(openCursor(desk.workspaceId, other)).toBe(7n);
  });

  it('tells how far the comparison of a case is, without moving the cursor', async () => {
    const stream = open(desk.observer);
    await stream.opened();
    const before = openCursor(desk.workspaceId, stream.getCursor() ?? '');
    getHub().tellAnalysis(desk.workspaceId, { caseId, state: 'running', done: 1, steps: 3 });
    expect(await stream.next()).toEqual({ kind: 'analysis', caseId, state: 'running', done: 1, steps: 3 });
    expect(openCursor(desk.workspaceId, stream.getCursor() ?? '')).toBe(before);
  });
});
