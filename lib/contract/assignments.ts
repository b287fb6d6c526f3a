import { z } from 'zod';
import { Can, Id, PartialDate, Person, route, Text, Timestamp, Version, WorkspaceInput } from './base';
import { CaseInput } from './cases';
import { ClaimStatus, Stage } from './claims';
import { Role } from './people';

export const Assignment = z.object({
  id: Id,
  caseId: Id,
  claimId: Id,
  claimNumber: z.int(),
  statement: z.string(),
  user: Person,
  /** The stage it is a place in; "independent" where the claim follows no protocol. */
  stage: Stage,
  dueAt: Timestamp.nullable(),
  note: z.string(),
  /** What was written when somebody else handed it over; empty where nobody did. */
  handOverNote: z.string(),
  assignedBy: Person,
  createdAt: Timestamp,
  version: Version,
  releasedAt: Timestamp.nullable(),
  /** Whether this person's verdict stands; "hidden" while the viewer may not know. */
  state: z.enum(['waiting', 'submitted', 'hidden']),
  /** The desk has decided: nothing is waited for any more, whatever the state. */
  decided: z.boolean(),
  /** Known to be waiting, and past its due date. */
  overdue: z.boolean(),
  /** Minutes to read the articles that state the claim. */
  minutes: z.number(),
  /** When it returns to the pool unless its holder goes on with it; null where it never does, or the viewer may not know. */
  lapsesAt: Timestamp.nullable(),
  /** Its holder has been warned that it does. */
  lapseNear: z.boolean(),
  /** A place that was given ahead: its stage has not begun. */
  ahead: z.boolean(),
  can: Can,
});
export type Assignment = z.infer<typeof Assignment>;

const Named = { claimId: Id, claimNumber: z.int(), statement: z.string() };
/** Outlets and topics (tags of claims). */
const Field = z.object({ outletIds: z.array(Id).max(100), tags: z.array(Text.max(60)).max(100) });
const PlanInput = CaseInput.extend({
  /** For claims that follow no protocol; the others get the places that theirs has. */
  reviewersPerClaim: z.int().min(1).max(10),
  userIds: z.array(Id).min(1).max(100),
  claimIds: z.array(Id).max(2000).optional(),
  /** Claims of these outlets or topics only; of all where both are empty. */
  of: Field.default({ outletIds: [], tags: [] }),
  /** People who get only claims of these outlets or topics. */
  only: z
    .array(Field.extend({ userId: Id }))
    .max(100)
    .default([]),
  /** Only this share of the claims that nobody has begun gets its second check; drawn by the seed, evenly by outlet. */
  overlap: z
    .object({
      percent: z.number().min(0).max(100),
      seed: z
        .int()
        .min(0)
        .max(2 ** 31 - 1),
    })
    .nullable()
    .default(null),
});

export const Plan = z.object({
  /** What would be assigned: a place in a stage of a claim, or "independent" where it follows no protocol. */
  rows: z.array(z.object({ ...Named, stage: Stage, userId: Id, minutes: z.number() })),
  load: z.array(z.object({ userId: Id, before: z.number(), after: z.number(), claims: z.int() })),
  /** Places that stay free, and claims that are left alone (then without a stage), and why. */
  short: z.array(z.object({ ...Named, stage: Stage.nullable(), reason: z.string() })),
  /** How many claims get a second check by the sample, and which get one check only; null without a sample. */
  overlap: z.object({ double: z.int(), single: z.array(z.object(Named)) }).nullable(),
  /** What this plan is known by when it is applied. */
  basis: z.string(),
});
export type Plan = z.infer<typeof Plan>;

export const PlanUndone = z.object({
  /** How many assignments were taken back. */
  takenBack: z.int(),
  /** How many claims follow the protocol again that they had before the sample. */
  putBack: z.int(),
  /** What stays as the plan made it, or as somebody changed it since, and why. */
  refused: z.array(z.object({ ...Named, reason: z.string() })),
});
export type PlanUndone = z.infer<typeof PlanUndone>;

export const HandOver = z.object({
  /** What was handed over, with the assignment it has become; null where it went back to the pool. */
  done: z.array(z.object({ assignmentId: Id, takenById: Id.nullable() })),
  refused: z.array(z.object({ assignmentId: Id, reason: z.string() })),
});
export type HandOver = z.infer<typeof HandOver>;

export const Board = z.object({
  people: z.array(
    z.object({
      user: Person,
      role: Role,
      /** Assignments on claims that the desk has not decided, by what the viewer may know of them. */
      waiting: z.int(),
      submitted: z.int(),
      hidden: z.int(),
      overdue: z.int(),
      /** Reading minutes of what is not known to be submitted. */
      minutes: z.number(),
    }),
  ),
  unassigned: z.array(
    z.object({
      claimId: Id,
      claimNumber: z.int(),
      statement: z.string(),
      status: ClaimStatus,
      minutes: z.number(),
    }),
  ),
  assignments: z.array(Assignment),
});
export type Board = z.infer<typeof Board>;

export const assignments = {
  listForCase: route('GET', '/w/{workspace}/cases/{caseId}/assignments', 'Assignments of a case')
    .input(CaseInput)
    .output(z.array(Assignment)),
  assign: route('POST', '/w/{workspace}/cases/{caseId}/assignments', 'Assign claims to people')
    .input(
      CaseInput.extend({
        pairs: z
          .array(z.object({ claimId: Id, userId: Id }))
          .min(1)
          .max(2000),
        dueAt: Timestamp.nullable().default(null),
        note: Text.max(1000).default(''),
      }),
    )
    .output(
      z.object({
        assigned: z.array(Assignment),
        /** Pairs that were left out, and why. */
        skipped: z.array(z.object({ claimId: Id, userId: Id, reason: z.string() })),
      }),
    ),
  update: route('PATCH', '/w/{workspace}/assignments/{assignmentId}', 'Change due date, note or person')
    .input(
      WorkspaceInput.extend({
        assignmentId: Id,
        version: Version,
        userId: Id.optional(),
        dueAt: Timestamp.nullable().optional(),
        note: Text.max(1000).optional(),
      }),
    )
    .output(Assignment),
  release: route('POST', '/w/{workspace}/assignments/{assignmentId}/release', 'Release an assignment')
    .input(
      WorkspaceInput.extend({
        assignmentId: Id,
        version: Version,
        reason: Text.trim().max(500).default(''),
      }),
    )
    .output(Assignment),
  plan: route(
    'POST',
    '/w/{workspace}/cases/{caseId}/assignments/plan',
    'Plan who checks which claim, without assigning',
  )
    .input(PlanInput)
    .output(Plan),
  applyPlan: route(
    'POST',
    '/w/{workspace}/cases/{caseId}/assignments/apply-plan',
    'Make the assignments of a plan',
  )
    .input(
      PlanInput.extend({
        basis: z.string().max(100),
        dueAt: Timestamp.nullable().default(null),
        note: Text.max(1000).default(''),
      }),
    )
    .output(
      z.object({
        /** What it is undone by. */
        planId: Id,
        assigned: z.int(),
        /** Claims that follow the quick protocol from now on, by the sample. */
        quicker: z.int(),
      }),
    ),
  undoPlan: route(
    'POST',
    '/w/{workspace}/assignments/plans/{planId}/undo',
    'Take back what a plan made, as far as nobody has begun with it',
  )
    .input(WorkspaceInput.extend({ planId: Id }))
    .output(PlanUndone),
  handOver: route(
    'POST',
    '/w/{workspace}/assignments/hand-over',
    'Give assignments to another person, or back to the pool',
  )
    .input(
      WorkspaceInput.extend({
        items: z
          .array(z.object({ assignmentId: Id, version: Version }))
          .min(1)
          .max(200),
        /** Who takes them over; null for whoever wants them. */
        userId: Id.nullable(),
        note: Text.trim().min(1, 'Write a note for whoever goes on with it.').max(1000),
      }),
    )
    .output(HandOver),
  undoHandOver: route(
    'POST',
    '/w/{workspace}/assignments/undo-hand-over',
    'Give assignments back to whoever handed them over',
  )
    .input(
      WorkspaceInput.extend({
        items: z
          .array(z.object({ assignmentId: Id, takenById: Id.nullable() }))
          .min(1)
          .max(200),
      }),
    )
    .output(HandOver),
  keep: route('POST', '/w/{workspace}/assignments/{assignmentId}/keep', 'Say that one is still on it')
    .input(WorkspaceInput.extend({ assignmentId: Id }))
    .output(Assignment),
};

const Median = z.object({ days: z.number(), claims: z.int() }).nullable();

/** How the work of a case stands, as far as the viewer may know; whoever does not give out the work sees their own. */
export const BoardFigures = z.object({
  load: z.array(
    z.object({ user: Person, open: z.int(), overdue: z.int(), minutes: z.number(), lapsing: z.int() }),
  ),
  /** Weeks from Monday to Sunday in UTC, the oldest first, without gaps. */
  weeks: z.array(z.object({ from: PartialDate, verdicts: z.int(), decisions: z.int() })),
  /** Claims of which the viewer may know the stage, with how long they have stood in it. */
  standing: z.array(z.object({ ...Named, stage: Stage, since: Timestamp, days: z.number() })),
  /** The middle of how long claims stayed in a stage: those that stand in it now, and those that have left it. */
  stages: z.array(z.object({ stage: Stage, now: Median, past: Median })),
});
export type BoardFigures = z.infer<typeof BoardFigures>;

export const board = {
  figures: route('GET', '/w/{workspace}/cases/{caseId}/board/figures', 'Load, throughput and time in stage')
    .input(CaseInput)
    .output(BoardFigures),
  get: route('GET', '/w/{workspace}/cases/{caseId}/board', 'Who has what').input(CaseInput).output(Board),
};
