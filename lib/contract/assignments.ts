import { z } from 'zod';
import { Can, Id, Person, route, Text, Timestamp, Version, WorkspaceInput } from './base';
import { Attention, CaseInput } from './cases';
import { ClaimStatus, Stage } from './claims';
import { Role } from './people';
import { StaleReason } from './verdicts';

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
  can: Can,
});
export type Assignment = z.infer<typeof Assignment>;

export const Plan = z.object({
  /** What would be assigned. */
  rows: z.array(
    z.object({ claimId: Id, claimNumber: z.int(), statement: z.string(), userId: Id, minutes: z.number() }),
  ),
  load: z.array(z.object({ userId: Id, before: z.number(), after: z.number(), claims: z.int() })),
  /** Claims that cannot get k reviewers, and why. */
  short: z.array(z.object({ claimId: Id, claimNumber: z.int(), statement: z.string(), reason: z.string() })),
});
export type Plan = z.infer<typeof Plan>;

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
    'Plan k reviewers a claim, without assigning',
  )
    .input(
      CaseInput.extend({
        reviewersPerClaim: z.int().min(1).max(10),
        userIds: z.array(Id).min(1).max(100),
        claimIds: z.array(Id).max(2000).optional(),
      }),
    )
    .output(Plan),
};

export const board = {
  get: route('GET', '/w/{workspace}/cases/{caseId}/board', 'Who has what').input(CaseInput).output(Board),
};

export const Queue = z.object({
  verdicts: z.array(Assignment.extend({ caseTitle: z.string() })),
  questions: z.array(
    z.object({
      evidenceId: Id,
      caseId: Id,
      caseTitle: z.string(),
      claimId: Id.nullable(),
      question: z.string(),
      dueAt: Timestamp.nullable(),
      overdue: z.boolean(),
    }),
  ),
  reading: z.array(
    z.object({
      articleId: Id,
      caseId: Id,
      caseTitle: z.string(),
      label: z.string(),
      words: z.int(),
      minutes: z.number(),
      status: z.enum(['unread', 'begun']),
      position: z.int(),
    }),
  ),
  /** Claims that wait for the desk's decision; only for those who may decide. */
  decisions: z.array(
    z.object({
      claimId: Id,
      caseId: Id,
      caseTitle: z.string(),
      claimNumber: z.int(),
      statement: z.string(),
      verdicts: z.int(),
      disputed: z.boolean(),
      /** The chance that two of its verdicts differ; the list begins with the most contested. */
      contest: z.number(),
    }),
  ),
  /** One's own verdicts, and for those who decide the decisions, that rest on something that changed since. */
  stale: z.array(
    z.object({
      claimId: Id,
      caseId: Id,
      caseTitle: z.string(),
      claimNumber: z.int(),
      statement: z.string(),
      what: z.enum(['verdict', 'decision']),
      reasons: z.array(StaleReason),
    }),
  ),
  attention: z.array(Attention.extend({ caseId: Id, caseTitle: z.string() })),
});
export type Queue = z.infer<typeof Queue>;

export const queue = {
  get: route('GET', '/w/{workspace}/queue', 'What you are to do next').input(WorkspaceInput).output(Queue),
};
