import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { type Protocol, presetProtocols } from '@/lib/domain/protocol';
import type { CheckStageKind } from '@/lib/domain/stage';
import type { Seen } from '@/lib/domain/visibility';
import { assignClaims } from '@/lib/server/assignments/assign-claims';
import { releaseAssignment } from '@/lib/server/assignments/release-assignment';
import { getClaim } from '@/lib/server/claims/get-claim';
import { setStage } from '@/lib/server/claims/set-stage';
import type { Actor } from '@/lib/server/core/actor';
import { decideClaim } from '@/lib/server/decisions/decide-claim';
import { withdrawDecision } from '@/lib/server/decisions/withdraw-decision';
import { declareInterest } from '@/lib/server/interests/declare-interest';
import { getCourse } from '@/lib/server/stages/get-course';
import { setCaseProtocol, setClaimProtocol } from '@/lib/server/stages/set-protocol';
import { askAgain, skipStage } from '@/lib/server/stages/steer-course';
import { takePlace } from '@/lib/server/stages/take-place';
import { submitVerdict } from '@/lib/server/verdicts/submit-verdict';
import { withdrawVerdict } from '@/lib/server/verdicts/withdraw-verdict';
import { buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildPassage } from '@/tests/support/build-passage';
import { type BuiltWorkspace, buildMember, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { listKinds } from '@/tests/support/perform';
import { writeReason } from '@/tests/support/write-reason';

let db: Db;
let desk: BuiltWorkspace;
let dora: Actor;
let caseId: string;
let claim: Claim;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  dora = await buildMember(db, { ...desk, name: 'Dora Reviewer', role: 'reviewer' });
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId, createdById: desk.editor.userId });
});

const follow = (protocol: Protocol | null, version = 1) =>
  change(desk.editor, (write) =>
    setClaimProtocol(desk.editor, write, { claimId: claim.id, version, protocol }),
  );
const take = (actor: Actor, stage: CheckStageKind, more: { exception?: string; by?: Actor } = {}) =>
  change(more.by ?? actor, (write) =>
    takePlace(more.by ?? actor, write, {
      claimId: claim.id,
      stage,
      userId: actor.userId,
      dueAt: null,
      note: '',
      exception: more.exception ?? null,
    }),
  );
const submit = (actor: Actor, rating = 'refuted', version: number | null = null) =>
  change(actor, (write) =>
    submitVerdict(actor, write, {
      claimId: claim.id,
      version,
      rating,
      reason: writeReason('Nobody shows a closed ring.'),
      confidence: null,
      evidenceIds: [],
    }),
  );
const decide = (actor: Actor, exception: string | null = null) =>
  change(actor, (write) =>
    decideClaim(actor, write, {
      claimId: claim.id,
      version: null,
      rating: 'refuted',
      reason: writeReason('Only two presidents say so.'),
      wordings: [],
      exception,
    }),
  );
const stageOf = async () =>
  (
    await db.claim.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId: desk.workspaceId, id: claim.id } },
    })
  ).stage;
const rule = (name: string) => ({ code: 'RULE_BROKEN', data: { rule: name } });
const skip = async (by: Actor, stage: CheckStageKind, reason: string) => {
  const { version } = await getClaim(desk.editor, db, { claimId: claim.id });
  return change(by, (write) => skipStage(by, write, { claimId: claim.id, version, stage, reason }));
};

describe('a claim that follows the full protocol', () => {
  beforeEach(async () => {
    await follow(presetProtocols.full);
  });

  it('goes from check to check to the decision and is then revealed, each move recorded', async () => {
    expect(await stageOf()).toBe('first_check');
    await submit(desk.ines);
    expect(await stageOf()).toBe('second_check');
    await submit(desk.tomas);
    expect(await stageOf()).toBe('cold_read');
    await submit(dora);
    expect(await stageOf()).toBe('decision');
    await decide(desk.editor);
    expect(await stageOf()).toBe('open');
    const kinds = await listKinds(db, desk.workspaceId);
    expect(kinds.filter((kind) => kind === 'claim.stage_reached')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'claim.revealed')).toHaveLength(1);
  });

  it('carries what the cold read says of its evidence', async () => {
    await submit(desk.ines, 'refuted');
    await submit(desk.tomas, 'refuted');
    expect((await getCourse(desk.editor, db, { claimId: claim.id })).coldRead).toBeNull();
    await submit(dora, 'not-enough');
    expect((await getCourse(desk.editor, db, { claimId: claim.id })).coldRead).toBe('insufficient');
  });

  it('has another person in each stage; an owner may say otherwise, with a reason that is kept', async () => {
    await take(desk.ines, 'first_check');
    await expect(take(desk.ines, 'second_check')).rejects.toMatchObject(rule('another_stage'));
    await expect(
      take(desk.ines, 'second_check', { by: desk.editor, exception: 'Nobody else.' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(take(desk.ines, 'second_check', { by: desk.owner, exception: ' ' })).rejects.toMatchObject({
      code: 'INVALID',
    });
    const course = await take(desk.ines, 'second_check', {
      by: desk.owner,
      exception: 'Nobody else reads Ukrainian.',
    });
    expect(course.moves).toMatchObject([
      {
        kind: 'exception',
        stage: 'second_check',
        reason: 'Nobody else reads Ukrainian.',
        by: { name: 'Ruth Owner' },
      },
    ]);
  });

  it('gives each stage as many people as it takes', async () => {
    await take(desk.ines, 'first_check');
    await expect(take(desk.tomas, 'first_check')).rejects.toMatchObject(rule('stage_full'));
    await submit(desk.ines);
    await expect(take(desk.tomas, 'first_check')).rejects.toMatchObject(rule('stage_full'));
  });

  it('lets an editor give the cold read ahead; its holder begins once the checks are over', async () => {
    await take(dora, 'cold_read', { by: desk.editor });
    await submit(desk.ines);
    await expect(submit(dora)).rejects.toMatchObject(rule('too_early'));
    await submit(desk.tomas);
    await submit(dora, 'not-enough');
    expect((await getCourse(desk.editor, db, { claimId: claim.id })).coldRead).toBe('insufficient');
  });

  it('keeps whoever took part out of the cold read, and makes it wait for the checks', async () => {
    await expect(take(dora, 'cold_read')).rejects.toMatchObject(rule('too_early'));
    const article = await buildArticle(db, desk, { caseId });
    await buildPassage(db, desk, { claim, article, authorId: dora.userId });
    await submit(desk.ines);
    await submit(desk.tomas);
    await expect(take(dora, 'cold_read')).rejects.toMatchObject(rule('took_part'));
    await expect(submit(dora)).rejects.toMatchObject(rule('no_place'));
  });

  it('keeps people with a conflict of interest off, whatever an owner says', async () => {
    await change(desk.ines, (write) =>
      declareInterest(desk.ines, write, {
        userId: desk.ines.userId,
        outletId: null,
        claimId: claim.id,
        reason: 'My brother is quoted in it.',
      }),
    );
    await expect(take(desk.ines, 'first_check')).rejects.toMatchObject(rule('conflict_of_interest'));
    await expect(
      take(desk.ines, 'first_check', { by: desk.owner, exception: 'She will be fair.' }),
    ).rejects.toMatchObject(rule('conflict_of_interest'));
    const { skipped } = await change(desk.editor, (write) =>
      assignClaims(desk.editor, write, {
        caseId,
        pairs: [{ claimId: claim.id, userId: desk.ines.userId }],
        dueAt: null,
        note: '',
      }),
    );
    expect(skipped).toMatchObject([{ reason: 'A conflict of interest keeps this person off this claim.' }]);
  });

  it('lets no editor into a blind check who could see what others had said', async () => {
    await submit(desk.ines);
    await expect(take(desk.editor, 'second_check')).rejects.toMatchObject(rule('saw_others'));
  });

  it('assigns people to the first stage with a place for them', async () => {
    const { assigned } = await change(desk.editor, (write) =>
      assignClaims(desk.editor, write, {
        caseId,
        pairs: [desk.ines, desk.tomas, dora].map(({ userId }) => ({ claimId: claim.id, userId })),
        dueAt: null,
        note: '',
      }),
    );
    expect(assigned.map(({ stage }) => stage).toSorted()).toEqual(['first_check', 'second_check']);
  });

  it('is decided when all is in, or when an owner ended what was missing', async () => {
    await submit(desk.ines);
    await submit(desk.tomas);
    await expect(decide(desk.editor)).rejects.toMatchObject(rule('checks_waiting'));
    await expect(skip(desk.editor, 'cold_read', 'No stranger.')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const course = await skip(desk.owner, 'cold_read', 'No stranger is left.');
    expect(course.stages.map(({ state }) => state)).toEqual(['complete', 'complete', 'skipped', 'waiting']);
    await decide(desk.editor);
    expect(await stageOf()).toBe('open');
  });

  it('goes back to a check for one more opinion, and when a decision is withdrawn', async () => {
    await submit(desk.ines);
    await submit(desk.tomas);
    await submit(dora);
    const { version } = await getClaim(desk.editor, db, { claimId: claim.id });
    await change(desk.editor, (write) =>
      askAgain(desk.editor, write, {
        claimId: claim.id,
        version,
        stage: 'second_check',
        reason: 'The two differ.',
      }),
    );
    expect(await stageOf()).toBe('second_check');
    await skip(desk.owner, 'second_check', 'Time is up.');
    const { version: decided } = await decide(desk.editor);
    await change(desk.editor, (write) =>
      withdrawDecision(desk.editor, write, { claimId: claim.id, version: decided }),
    );
    expect(await stageOf()).toBe('decision');
  });

  it('keeps a place whose verdict is in, until the verdict is withdrawn', async () => {
    await submit(desk.ines);
    const [place] = (await getCourse(desk.editor, db, { claimId: claim.id })).stages[0]?.places ?? [];
    const release = () =>
      change(desk.editor, (write) =>
        releaseAssignment(desk.editor, write, {
          assignmentId: place?.assignmentId ?? '',
          version: 1,
          reason: '',
        }),
      );
    await expect(release()).rejects.toMatchObject(rule('place_fulfilled'));
    await change(desk.ines, (write) => withdrawVerdict(desk.ines, write, { claimId: claim.id, version: 1 }));
    expect(await stageOf()).toBe('first_check');
    await release();
  });

  it('is opened before its end with a reason, and not hidden again', async () => {
    const open = (stage: 'open' | 'independent', version: number, reason: string) =>
      change(desk.editor, (write) =>
        setStage(desk.editor, write, { claimId: claim.id, version, stage, reason }),
      );
    await expect(open('open', 2, '')).rejects.toMatchObject({ code: 'INVALID', data: { field: 'reason' } });
    await open('open', 2, 'The election is tomorrow.');
    expect(await stageOf()).toBe('open');
    await expect(open('independent', 3, '')).rejects.toMatchObject(rule('revealed'));
  });

  it('tells a blind reviewer neither where it stands nor who has submitted', async () => {
    await take(desk.tomas, 'second_check');
    await submit(desk.ines);
    const row = await getClaim(desk.tomas, db, { claimId: claim.id });
    expect(row).toMatchObject({ stage: 'second_check', hidden: true, verdicts: 0 });
    const { stages, hides } = await getCourse(desk.tomas, db, { claimId: claim.id });
    expect(stages.map(({ state }) => state)).toEqual(['hidden', 'hidden', 'hidden', 'hidden']);
    // Names are hidden, and so is whose place is taken.
    expect(stages[0]?.places).toEqual([]);
    expect(hides).toEqual({ evidence: true, passages: false, comments: true });
    expect(await getClaim(dora, db, { claimId: claim.id })).toMatchObject({ stage: 'independent' });
  });

  it('knows a judgement that was given again after others were seen', async () => {
    await submit(desk.ines);
    await submit(desk.tomas);
    await change(desk.tomas, (write) =>
      withdrawVerdict(desk.tomas, write, { claimId: claim.id, version: 1 }),
    );
    await submit(desk.tomas, 'supported', 2);
    const verdict = await db.verdict.findFirstOrThrow({ where: { userId: desk.tomas.userId } });
    expect(verdict.seen as unknown as Seen).toMatchObject({ others: false, before: true });
  });
});

describe('choosing a protocol', () => {
  it('changes new claims and those on which nobody has begun', async () => {
    const begun = await buildClaim(db, desk, { caseId });
    await change(desk.ines, (write) =>
      submitVerdict(desk.ines, write, {
        claimId: begun.id,
        version: null,
        rating: 'refuted',
        reason: writeReason('No.'),
        confidence: null,
        evidenceIds: [],
      }),
    );
    const set = (version: number, protocol: Protocol | null) =>
      change(desk.editor, (write) =>
        setCaseProtocol(desk.editor, write, { caseId, version, protocol, toClaims: true }),
      );
    expect(await set(1, presetProtocols.double_blind)).toMatchObject({ changed: 1, kept: 1 });
    expect(await stageOf()).toBe('first_check');
    await expect(set(1, null)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    await expect(set(2, { ...presetProtocols.full, stages: [] })).rejects.toMatchObject({
      code: 'INVALID',
    });
    expect(await set(2, null)).toMatchObject({ changed: 1, kept: 1 });
    expect(await stageOf()).toBe('independent');
  });

  it('leaves a claim as it is once somebody has begun', async () => {
    await follow(presetProtocols.quick);
    await take(desk.ines, 'first_check');
    await expect(follow(null, 2)).rejects.toMatchObject(rule('claim_begun'));
  });
});

describe('concurrent steps', () => {
  it('never put two people in one place, nor one person in two', async () => {
    await follow(presetProtocols.full);
    const people = [desk.ines, desk.tomas, dora];
    const stages: CheckStageKind[] = ['first_check', 'second_check'];
    const outcomes = await Promise.allSettled(
      people.flatMap((person) => stages.flatMap((stage) => [take(person, stage), take(person, stage)])),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const places = await db.assignment.findMany({ where: { claimId: claim.id, releasedAt: null } });
    expect(places.map(({ stage }) => stage).toSorted()).toEqual(['first_check', 'second_check']);
    expect(new Set(places.map(({ userId }) => userId)).size).toBe(2);
  });

  it('complete each stage once when all submit at the same time', async () => {
    await follow(presetProtocols.double_blind);
    const copies = (person: Actor) => Promise.allSettled([submit(person), submit(person)]);
    // Whichever of a person's two copies comes first is taken.
    for (const outcomes of await Promise.all([desk.ines, desk.tomas].map(copies))) {
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    }
    expect(await stageOf()).toBe('decision');
    const moves = await db.activity.count({ where: { claimId: claim.id, kind: 'claim.stage_reached' } });
    expect(moves).toBe(2);
  });
});
