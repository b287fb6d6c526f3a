import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { withdrawClaim } from '@/lib/server/claims/withdraw-claim';
import type { Actor } from '@/lib/server/core/actor';
import { getQueue } from '@/lib/server/queue/get-queue';
import { admitTrainee } from '@/lib/server/training/admit-trainee';
import { answerClaim } from '@/lib/server/training/answer-claim';
import { getResult } from '@/lib/server/training/get-result';
import { getTraining } from '@/lib/server/training/get-training';
import { listTrainees } from '@/lib/server/training/list-trainees';
import { setKey } from '@/lib/server/training/set-key';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildAnswer, buildKey } from '@/tests/support/build-training';
import { type BuiltWorkspace, buildMember, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';
import { listKinds, perform } from '@/tests/support/perform';
import { writeReason } from '@/tests/support/write-reason';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;
let second: Claim;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk, { title: 'Bridges', training: true });
  claim = await buildClaim(db, desk, { caseId });
  second = await buildClaim(db, desk, { caseId, statement: 'The bridge was closed.' });
});

interface Given {
  claimId?: string;
  version?: number | null;
  rating?: string;
  reason?: unknown;
  confidence?: number | null;
}

const key = (actor: Actor, given: Given = {}) =>
  perform(actor, (write) =>
    setKey(actor, write, {
      claimId: claim.id,
      version: null,
      rating: 'refuted',
      reason: writeReason('The map shows a road.'),
      ...given,
    }),
  );
const answer = (actor: Actor, given: Given = {}) =>
  perform(actor, (write) =>
    answerClaim(actor, write, {
      claimId: claim.id,
      rating: 'supported',
      reason: writeReason('The ministry says so.'),
      confidence: null,
      ...given,
    }),
  );
const admit = (actor: Actor, who: Actor, admitted = true) =>
  perform(actor, (write) => admitTrainee(actor, write, { caseId, userId: who.userId, admitted }));
const view = (actor: Actor) => getTraining(actor, db, { claimId: claim.id });
const result = (actor: Actor) => getResult(actor, db, { caseId });
const roleOf = async ({ userId }: Actor) =>
  (await db.membership.findFirstOrThrow({ where: { userId } })).role;

describe('the key of a claim', () => {
  it('is set by an editor, and kept when it is set again', async () => {
    await key(desk.editor);
    const again = await key(desk.owner, {
      version: 1,
      rating: 'conflicting',
      reason: writeReason('e\u0301 🇫🇷'),
    });
    expect(again).toMatchObject({ version: 2, rating: 'conflicting', reasonText: 'e\u0301 🇫🇷' });
    expect(await db.trainingKeyVersion.findMany()).toMatchObject([
      { version: 1, rating: 'refuted', authorId: desk.editor.userId },
    ]);
    expect(await listKinds(db, desk.workspaceId)).toEqual(['training.key_set', 'training.key_set']);
  });

  it('is set on the version that was seen', async () => {
    await key(desk.editor);
    const conflict = { code: 'VERSION_CONFLICT', data: { current: { version: 1, rating: 'refuted' } } };
    await expect(key(desk.owner)).rejects.toMatchObject(conflict);
    await expect(key(desk.owner, { version: 2 })).rejects.toMatchObject(conflict);
  });

  it('is not set by a reviewer, off the scale, without a reason, or outside of training', async () => {
    await expect(key(desk.ines)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(key(desk.editor, { rating: 'true' })).rejects.toMatchObject({ data: { field: 'rating' } });
    await expect(key(desk.editor, { reason: writeReason('') })).rejects.toMatchObject({
      data: { field: 'reason' },
    });
    const other = await buildClaim(db, desk, { caseId: await buildCase(db, desk) });
    await expect(key(desk.editor, { claimId: other.id })).rejects.toMatchObject({
      code: 'RULE_BROKEN',
      data: { rule: 'not_training' },
    });
  });

  it('is hidden from a newcomer until their own answer, and never from an editor', async () => {
    await key(desk.editor);
    expect(await view(desk.observer)).toMatchObject({ hasKey: true, key: null, answer: null, agrees: null });
    expect(await view(desk.owner)).toMatchObject({ key: { rating: 'refuted' } });
    await answer(desk.observer);
    expect(await view(desk.observer)).toMatchObject({
      key: { rating: 'refuted', reasonText: 'The map shows a road.' },
      answer: { rating: 'supported', reasonText: 'The ministry says so.' },
      agrees: false,
      keyChanged: false,
      can: { setKey: false, answer: false },
    });
    expect(await view(desk.ines)).toMatchObject({ key: null, can: { answer: true } });
  });
});

describe('an answer', () => {
  it('is given once, by an observer too, and shows the key', async () => {
    await key(desk.editor);
    expect(await answer(desk.observer, { rating: 'refuted' })).toMatchObject({
      agrees: true,
      key: { rating: 'refuted' },
    });
    await expect(answer(desk.observer)).rejects.toMatchObject({
      code: 'RULE_BROKEN',
      data: { rule: 'answered' },
    });
    expect(await db.trainingAnswer.count()).toBe(1);
    expect(await db.verdict.count()).toBe(0);
    expect(await listKinds(db, desk.workspaceId)).toEqual(['training.key_set', 'training.answered']);
  });

  it('needs a key, and is not given by whoever wrote one, now or before', async () => {
    await expect(answer(desk.observer)).rejects.toMatchObject({ data: { rule: 'no_key' } });
    await key(desk.editor);
    await key(desk.owner, { version: 1 });
    await expect(answer(desk.editor)).rejects.toMatchObject({ data: { rule: 'wrote_key' } });
    await expect(answer(desk.owner)).rejects.toMatchObject({ data: { rule: 'wrote_key' } });
    expect(await view(desk.editor)).toMatchObject({ can: { setKey: true, answer: false } });
  });

  it('has a rating of the scale, a reason, and how sure one is only where that is asked', async () => {
    await key(desk.editor);
    await expect(answer(desk.ines, { rating: 'true' })).rejects.toMatchObject({ data: { field: 'rating' } });
    await expect(answer(desk.ines, { reason: writeReason(' ') })).rejects.toMatchObject({
      data: { field: 'reason' },
    });
    await expect(answer(desk.ines, { confidence: 4 })).rejects.toMatchObject({
      data: { field: 'confidence' },
    });
  });

  it('is not given to a claim that is withdrawn', async () => {
    await key(desk.editor);
    await db.claim.updateMany({ where: { id: claim.id }, data: { withdrawnAt: new Date() } });
    await expect(answer(desk.observer)).rejects.toMatchObject({ data: { rule: 'claim_withdrawn' } });
  });
});

describe('the result', () => {
  it('counts own answers against the key, and tells the key of answered claims only', async () => {
    await key(desk.editor);
    await key(desk.editor, { claimId: second.id, rating: 'supported' });
    await answer(desk.observer, { rating: 'refuted' });
    const mine = await result(desk.observer);
    expect(mine).toMatchObject({ answered: 1, of: 2, agreed: 1, finished: false, claimsWithoutKey: 0 });
    expect(mine.claims.map(({ number, agrees, key: known }) => [number, agrees, known?.rating])).toEqual([
      [1, true, 'refuted'],
      [2, null, undefined],
    ]);
    expect(await result(desk.ines)).toMatchObject({ answered: 0, of: 2, agreed: 0 });
  });

  it('is by the key as it is now, and says that it changed', async () => {
    await key(desk.editor);
    await answer(desk.observer, { rating: 'supported' });
    expect(await result(desk.observer)).toMatchObject({ agreed: 0, claims: [{ keyChanged: false }] });
    await key(desk.owner, { version: 1, rating: 'supported' });
    expect(await result(desk.observer)).toMatchObject({
      agreed: 1,
      claims: [{ agrees: true, keyChanged: true }],
    });
  });

  it('loses a claim that is withdrawn, and says how many have no key', async () => {
    await key(desk.editor);
    await key(desk.editor, { claimId: second.id });
    await answer(desk.observer);
    await perform(desk.editor, (write) =>
      withdrawClaim(desk.editor, write, { claimId: claim.id, version: 1, reason: 'Two claims in one.' }),
    );
    await buildClaim(db, desk, { caseId, statement: 'Nobody was hurt.' });
    expect(await result(desk.observer)).toMatchObject({ answered: 0, of: 1, claimsWithoutKey: 1 });
  });

  it('is of a training case only', async () => {
    const other = await buildCase(db, desk);
    await expect(getResult(desk.observer, db, { caseId: other })).rejects.toMatchObject({
      data: { rule: 'not_training' },
    });
  });
});

describe('the people in training', () => {
  it('are whoever answered and the observers who have not begun, with their answers', async () => {
    const nils = await buildMember(db, { ...desk, slug: desk.slug, name: 'Nils Newcomer', role: 'observer' });
    await key(desk.editor);
    await answer(desk.ines, { rating: 'refuted' });
    await answer(nils);
    const people = await listTrainees(desk.editor, db, { caseId });
    expect(
      people.map(({ person, result: { answered, agreed }, can }) => [
        person.name,
        answered,
        agreed,
        can.admit,
      ]),
    ).toEqual([
      ['Ines Reviewer', 1, 1, false],
      ['Nils Newcomer', 1, 0, true],
      ['Olga Observer', 0, 0, false],
    ]);
    expect(people[1]?.result.claims).toMatchObject([
      { answer: { rating: 'supported', reasonText: 'The ministry says so.' }, key: { rating: 'refuted' } },
    ]);
    await expect(listTrainees(desk.ines, db, { caseId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('admitting a newcomer', () => {
  beforeEach(async () => {
    await buildKey(db, desk, { claim });
    await buildKey(db, desk, { claim: second });
    await buildAnswer(db, desk, { claim, by: desk.observer });
  });

  it('waits until every claim with a key is answered', async () => {
    await expect(admit(desk.editor, desk.observer)).rejects.toMatchObject({
      code: 'RULE_BROKEN',
      data: { rule: 'not_finished' },
    });
    expect(await roleOf(desk.observer)).toBe('observer');
  });

  it('makes them a reviewer, once, however they answered', async () => {
    await buildAnswer(db, desk, { claim: second, by: desk.observer, rating: 'supported' });
    const admitted = await admit(desk.editor, desk.observer);
    expect(admitted).toMatchObject({
      role: 'reviewer',
      admission: { by: { name: 'Edda Editor' }, caseId },
      can: { admit: false, takeBack: true },
    });
    expect(await admit(desk.owner, desk.observer)).toMatchObject({
      admission: { by: { name: 'Edda Editor' } },
    });
    expect(await roleOf(desk.observer)).toBe('reviewer');
    expect(await listKinds(db, desk.workspaceId)).toEqual(['member.admitted']);
  });

  it('is for editors', async () => {
    await buildAnswer(db, desk, { claim: second, by: desk.observer });
    await expect(admit(desk.ines, desk.observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('changes nothing for who is more than an observer already', async () => {
    expect(await admit(desk.editor, desk.owner)).toMatchObject({ role: 'owner', admission: null });
  });

  it('can be taken back while nothing has come of it', async () => {
    await buildAnswer(db, desk, { claim: second, by: desk.observer });
    await admit(desk.editor, desk.observer);
    expect(await admit(desk.editor, desk.observer, false)).toMatchObject({
      role: 'observer',
      admission: null,
    });
    expect(await admit(desk.editor, desk.observer, false)).toMatchObject({ role: 'observer' });
    expect(await admit(desk.editor, desk.observer)).toMatchObject({ role: 'reviewer' });
  });

  it('is not taken back once they have worked as a reviewer', async () => {
    await buildAnswer(db, desk, { claim: second, by: desk.observer });
    await admit(desk.editor, desk.observer);
    await perform(desk.observer, async ({ record }) => record({ kind: 'claim.created', caseId, data: {} }));
    await expect(admit(desk.editor, desk.observer, false)).rejects.toMatchObject({
      data: { rule: 'worked_since' },
    });
  });

  it('takes nobody’s role that training did not give', async () => {
    await expect(admit(desk.editor, desk.ines, false)).rejects.toMatchObject({
      data: { rule: 'not_admitted' },
    });
    await buildAnswer(db, desk, { claim: second, by: desk.observer });
    await admit(desk.editor, desk.observer);
    await db.membership.updateMany({ where: { userId: desk.observer.userId }, data: { version: 9 } });
    await expect(admit(desk.editor, desk.observer, false)).rejects.toMatchObject({
      data: { rule: 'role_changed' },
    });
  });
});

describe('the queue', () => {
  it('tells an observer what is left of a training case, and nobody else', async () => {
    await buildKey(db, desk, { claim });
    await buildKey(db, desk, { claim: second });
    await buildAnswer(db, desk, { claim, by: desk.observer });
    expect((await getQueue(desk.observer, db)).training).toEqual([
      { caseId, caseTitle: 'Bridges', answered: 1, of: 2 },
    ]);
    expect((await getQueue(desk.ines, db)).training).toEqual([]);
    await buildAnswer(db, desk, { claim: second, by: desk.observer });
    expect((await getQueue(desk.observer, db)).training).toEqual([]);
  });

  it('asks no editor to give out the claims of a training case', async () => {
    const { attention } = await getQueue(desk.editor, db);
    expect(attention.filter(({ kind }) => kind === 'unassigned')).toEqual([]);
  });
});
