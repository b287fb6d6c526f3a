import { z } from 'zod';
import { coldReadOutcomes } from '@/lib/domain/cold-read';
import { protocolPresets } from '@/lib/domain/protocol';
import { protocolStages } from '@/lib/domain/stage';
import { Can, Id, Person, route, Text, Timestamp, Version, WorkspaceInput } from './base';
import { CaseInput } from './cases';
import { ClaimInput, Stage } from './claims';

const CheckStage = z.enum(['first_check', 'second_check', 'cold_read']);
const Hides = z.object({ evidence: z.boolean(), passages: z.boolean(), comments: z.boolean() });
export const Protocol = z.object({
  preset: z.enum(protocolPresets),
  stages: z
    .array(z.object({ kind: z.enum(protocolStages), reviewers: z.int(), hides: Hides }))
    .min(1)
    .max(protocolStages.length),
  namesHidden: z.boolean(),
  /** Days after which a place that nobody works on returns to the pool; null for never. */
  lapseDays: z.int().nullable().default(null),
});
const Reason = Text.trim().max(1000);

/** Where a claim stands in its protocol, as far as the viewer may know. */
export const Course = z.object({
  claimId: Id,
  /** Null while the claim follows none. */
  protocol: Protocol.nullable(),
  stages: z.array(
    z.object({
      kind: z.enum(protocolStages),
      reviewers: z.int(),
      /** Waiting, complete or skipped; "hidden" where that would tell a blind viewer that somebody has submitted. */
      state: z.enum(['waiting', 'complete', 'skipped', 'hidden']),
      places: z.array(
        z.object({
          assignmentId: Id,
          user: Person,
          state: z.enum(['waiting', 'submitted', 'hidden']),
          exceptionReason: z.string().nullable(),
        }),
      ),
      /** Fewer people hold places than the stage takes; of some the viewer may not know who they are. */
      free: z.boolean(),
      /** Why the viewer may not take a place here, in words; null where they may. */
      refusal: z.string().nullable(),
    }),
  ),
  /** What people did to the course besides working on it, oldest first; reports print these reasons. */
  moves: z.array(
    z.object({
      id: Id,
      kind: z.enum(['skip', 'ask_again', 'open', 'exception']),
      stage: Stage,
      user: Person.nullable(),
      reason: z.string(),
      by: Person,
      createdAt: Timestamp,
    }),
  ),
  coldRead: z.enum(coldReadOutcomes).nullable(),
  /** What the viewer's own stage keeps from them until they have submitted; null where nothing is kept. */
  hides: Hides.nullable(),
  /** The viewer is to judge from the evidence alone. */
  cold: z.boolean(),
  /** Places of others are listed; where not, who holds them is hidden. */
  holders: z.boolean(),
  can: Can,
});
export type Course = z.infer<typeof Course>;

const ConflictOfInterest = z.object({
  id: Id,
  user: Person,
  outlet: z.object({ id: Id, name: z.string() }).nullable(),
  claim: z.object({ id: Id, caseId: Id, number: z.int(), statement: z.string() }).nullable(),
  reason: z.string(),
  version: Version,
  createdAt: Timestamp,
  can: Can,
});
export type ConflictOfInterest = z.infer<typeof ConflictOfInterest>;

export const stageProcedures = {
  forClaim: route('GET', '/w/{workspace}/claims/{claimId}/course', 'Where a claim stands in its protocol')
    .input(ClaimInput)
    .output(Course),
  setForCase: route('PUT', '/w/{workspace}/cases/{caseId}/protocol', 'Choose the protocol of a case')
    .input(
      CaseInput.extend({
        version: Version,
        protocol: Protocol.nullable(),
        /** Also for claims of the case on which nobody has begun; the others keep what they have. */
        toClaims: z.boolean().default(true),
      }),
    )
    .output(
      z.object({
        protocol: Protocol.nullable(),
        version: Version,
        /** Claims that follow it now, and claims that keep theirs because somebody has begun. */
        changed: z.int(),
        kept: z.int(),
      }),
    ),
  getForCase: route('GET', '/w/{workspace}/cases/{caseId}/protocol', 'The protocol of a case')
    .input(CaseInput)
    .output(z.object({ protocol: Protocol.nullable(), version: Version })),
  setForClaim: route('PUT', '/w/{workspace}/claims/{claimId}/protocol', 'Choose the protocol of one claim')
    .input(ClaimInput.extend({ version: Version, protocol: Protocol.nullable() }))
    .output(Course),
  take: route('POST', '/w/{workspace}/claims/{claimId}/places', 'Take or give a place in a stage')
    .input(
      ClaimInput.extend({
        stage: CheckStage,
        userId: Id,
        dueAt: Timestamp.nullable().default(null),
        note: Text.max(1000).default(''),
        /** An owner's reason for letting this person in although a rule is against it. */
        exception: Reason.nullable().default(null),
      }),
    )
    .output(Course),
  skip: route('POST', '/w/{workspace}/claims/{claimId}/skip', 'End a stage before it is complete')
    .input(ClaimInput.extend({ version: Version, stage: CheckStage, reason: Reason }))
    .output(Course),
  askAgain: route('POST', '/w/{workspace}/claims/{claimId}/ask-again', 'Ask for one more opinion')
    .input(ClaimInput.extend({ version: Version, stage: CheckStage, reason: Reason }))
    .output(Course),
};

export const conflictsOfInterest = {
  list: route('GET', '/w/{workspace}/conflicts-of-interest', 'Who is kept off what')
    .input(WorkspaceInput)
    .output(z.array(ConflictOfInterest)),
  declare: route('POST', '/w/{workspace}/conflicts-of-interest', 'Declare a conflict of interest')
    .input(
      WorkspaceInput.extend({
        userId: Id,
        /** One of the two. */
        outletId: Id.nullable().default(null),
        claimId: Id.nullable().default(null),
        reason: Reason.min(1, 'Say why.'),
      }),
    )
    .output(ConflictOfInterest),
  withdraw: route(
    'POST',
    '/w/{workspace}/conflicts-of-interest/{conflictId}/withdraw',
    'Withdraw a conflict of interest',
  )
    .input(WorkspaceInput.extend({ conflictId: Id, version: Version }))
    .output(ConflictOfInterest),
};
