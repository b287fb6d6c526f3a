import { z } from 'zod';
import { FigureGroup } from './agreement';
import { Can, Id, Person, RichText, route, Timestamp, Version } from './base';
import { CaseInput } from './cases';
import { ClaimInput } from './claims';
import { Role } from './people';

const Judged = z.object({ scaleId: Id, rating: z.string(), reason: RichText, reasonText: z.string() });

export const TrainingKey = Judged.extend({ version: Version, setAt: Timestamp });
export type TrainingKey = z.infer<typeof TrainingKey>;

export const TrainingAnswer = Judged.extend({
  confidence: z.int().min(1).max(5).nullable(),
  submittedAt: Timestamp,
});
export type TrainingAnswer = z.infer<typeof TrainingAnswer>;

/** One claim of a training case, with one person's answer beside the key. */
export const TrainingClaim = z.object({
  claimId: Id,
  number: z.int(),
  statement: z.string(),
  hasKey: z.boolean(),
  /** Null where there is none, and while the viewer is not to know it. */
  key: TrainingKey.nullable(),
  answer: TrainingAnswer.nullable(),
  /** Null until there is an answer. */
  agrees: z.boolean().nullable(),
  /** The key was changed since the answer; `agrees` is by the key as it is now. */
  keyChanged: z.boolean(),
});
export type TrainingClaim = z.infer<typeof TrainingClaim>;

export const TrainingResult = z.object({
  /** Claims that have a key, by number. */
  claims: z.array(TrainingClaim),
  answered: z.int(),
  of: z.int(),
  agreed: z.int(),
  finished: z.boolean(),
  /** Percent and Cohen's kappa of the person and the key. */
  group: FigureGroup,
});
export type TrainingResult = z.infer<typeof TrainingResult>;

/** Somebody in training, for editors. */
export const Trainee = z.object({
  person: Person,
  role: Role,
  result: TrainingResult,
  /** Stands while it was not taken back. */
  admission: z.object({ by: Person, at: Timestamp, caseId: Id }).nullable(),
  can: Can,
});
export type Trainee = z.infer<typeof Trainee>;

export const training = {
  getForClaim: route('GET', '/w/{workspace}/claims/{claimId}/training', 'Your answer and the key of a claim')
    .input(ClaimInput)
    .output(TrainingClaim.extend({ can: Can })),
  setKey: route('PUT', '/w/{workspace}/claims/{claimId}/training/key', 'Set the known verdict on a claim')
    .input(
      ClaimInput.extend({
        /** The version of the key that this replaces; null for the first. */
        version: Version.nullable(),
        rating: z.string().min(1).max(40),
        reason: RichText,
      }),
    )
    .output(TrainingKey),
  answer: route('POST', '/w/{workspace}/claims/{claimId}/training/answer', 'Answer a claim in training')
    .input(
      ClaimInput.extend({
        rating: z.string().min(1).max(40),
        reason: RichText,
        confidence: z.int().min(1).max(5).nullable().default(null),
      }),
    )
    .output(TrainingClaim),
  result: route('GET', '/w/{workspace}/cases/{caseId}/training', 'How your answers compare with the key')
    .input(CaseInput)
    .output(TrainingResult.extend({ claimsWithoutKey: z.int(), can: Can })),
  people: route('GET', '/w/{workspace}/cases/{caseId}/training/people', 'Everybody in training')
    .input(CaseInput)
    .output(z.array(Trainee)),
  admit: route(
    'POST',
    '/w/{workspace}/cases/{caseId}/training/admissions',
    'Admit an observer as a reviewer, or take that back',
  )
    .input(CaseInput.extend({ userId: Id, admitted: z.boolean().default(true) }))
    .output(Trainee),
};
