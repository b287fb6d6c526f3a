import { z } from 'zod';
import { Assignment } from './assignments';
import { Id, route, Timestamp, WorkspaceInput } from './base';
import { Attention } from './cases';
import { StaleReason } from './verdicts';

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
      /** What the verdicts say and how often, the most frequent first. */
      ratings: z.array(z.object({ scaleId: Id, rating: z.string(), verdicts: z.int() })),
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
  /** Training cases that an observer has not finished, by claims that have a key. */
  training: z.array(z.object({ caseId: Id, caseTitle: z.string(), answered: z.int(), of: z.int() })),
  attention: z.array(Attention.extend({ caseId: Id, caseTitle: z.string() })),
});
export type Queue = z.infer<typeof Queue>;

export const queue = {
  get: route('GET', '/w/{workspace}/queue', 'What you are to do next').input(WorkspaceInput).output(Queue),
};
