import { z } from 'zod';
import { claimKinds, claimStatuses, detailKinds } from '@/lib/domain/claim';
import { limits } from '@/lib/domain/limits';
import { stages } from '@/lib/domain/stage';
import { Can, Id, PartialDate, Person, route, Text, Timestamp, Version, WorkspaceInput } from './base';
import { CaseInput } from './cases';
import { Passage, Voice } from './passages';

export const ClaimInput = WorkspaceInput.extend({ claimId: Id });
export const ClaimStatus = z.enum(claimStatuses);
export const Detail = z.object({ kind: z.enum(detailKinds), note: Text.trim().max(300) });
export const Stage = z.enum(stages);

const ClaimFields = z.object({
  statement: Text.trim().min(1, 'Write the claim as one statement.').max(limits.statementCharacters),
  asOf: PartialDate.nullable(),
  kind: z.enum(claimKinds),
  checkable: z.boolean(),
  checkableReason: Text.trim().max(500).nullable(),
  tags: z.array(Text.trim().min(1).max(40)).max(20),
  details: z.array(Detail).max(20),
});

export const Claim = z.object({
  id: Id,
  caseId: Id,
  number: z.int(),
  ...ClaimFields.shape,
  /** In a protocol a blind viewer is told the stage of their own place, or "independent". */
  stage: Stage,
  followsProtocol: z.boolean(),
  status: ClaimStatus,
  wordingVersion: z.int(),
  version: Version,
  createdBy: Person,
  createdAt: Timestamp,
  withdrawnAt: Timestamp.nullable(),
  withdrawnReason: z.string().nullable(),
  mergedIntoId: Id.nullable(),
  can: Can,
});
export type Claim = z.infer<typeof Claim>;

/** A claim in a list. Verdict counts and "disputed" hold only what the viewer may see; `hidden` says that there may be more. */
export const ClaimRow = Claim.extend({
  articles: z.int(),
  passages: z.int(),
  evidence: z.int(),
  verdicts: z.int(),
  hidden: z.boolean(),
  disputed: z.boolean(),
  ownRating: z.string().nullable(),
  decision: z.object({ rating: z.string(), scaleId: Id, dissents: z.int() }).nullable(),
  assignees: z.array(z.object({ userId: Id, dueAt: Timestamp.nullable() })),
});
export type ClaimRow = z.infer<typeof ClaimRow>;

const Undo = z.object({ moveId: Id });

export const claims = {
  list: route('GET', '/w/{workspace}/cases/{caseId}/claims', 'Claims of a case')
    .input(CaseInput)
    .output(z.array(ClaimRow)),
  get: route('GET', '/w/{workspace}/claims/{claimId}', 'A claim').input(ClaimInput).output(ClaimRow),
  /** How each article puts the claim: every article of the case, with its passages or why there are none. */
  across: route('GET', '/w/{workspace}/claims/{claimId}/across', 'A claim across the articles')
    .input(ClaimInput)
    .output(
      z.array(
        z.object({
          articleId: Id,
          state: z.enum(['stated', 'silent', 'read', 'unread']),
          passages: z.array(Passage.extend({ sentence: z.string() })),
          silence: z
            .object({ id: Id, words: z.string(), confirmedBy: Person, createdAt: Timestamp })
            .nullable(),
        }),
      ),
    ),
  create: route(
    'POST',
    '/w/{workspace}/cases/{caseId}/claims',
    'Write a claim, from a passage or without one',
  )
    .input(
      CaseInput.extend({
        ...ClaimFields.partial().shape,
        statement: ClaimFields.shape.statement,
        passage: z
          .object({
            articleId: Id,
            revisionId: Id,
            start: z.int().min(0),
            end: z.int().min(1),
            ...Voice.partial().shape,
          })
          .optional(),
      }),
    )
    .output(z.object({ claim: ClaimRow, passage: Passage.nullable() })),
  update: route('PATCH', '/w/{workspace}/claims/{claimId}', 'Change a claim')
    .input(ClaimInput.extend({ version: Version, ...ClaimFields.partial().shape }))
    .output(ClaimRow),
  withdraw: route('POST', '/w/{workspace}/claims/{claimId}/withdraw', 'Withdraw a claim, with a reason')
    .input(ClaimInput.extend({ version: Version, reason: Text.trim().min(1, 'Say why.').max(1000) }))
    .output(ClaimRow),
  restore: route('POST', '/w/{workspace}/claims/{claimId}/restore', 'Bring back a withdrawn claim')
    .input(ClaimInput.extend({ version: Version }))
    .output(ClaimRow),
  merge: route('POST', '/w/{workspace}/claims/{claimId}/merge', 'Merge this claim into another one')
    .input(ClaimInput.extend({ version: Version, intoClaimId: Id }))
    .output(Undo.extend({ claim: ClaimRow })),
  split: route('POST', '/w/{workspace}/claims/{claimId}/split', 'Split some passages off into a new claim')
    .input(
      ClaimInput.extend({
        version: Version,
        statement: ClaimFields.shape.statement,
        passageIds: z.array(Id).min(1),
        evidenceIds: z.array(Id).default([]),
      }),
    )
    .output(Undo.extend({ claim: ClaimRow })),
  undoMove: route('POST', '/w/{workspace}/claim-moves/{moveId}/undo', 'Undo a merge or a split')
    .input(WorkspaceInput.extend({ moveId: Id }))
    .output(z.object({ claimId: Id })),
  setStage: route(
    'POST',
    '/w/{workspace}/claims/{claimId}/stage',
    'Open a claim to all, or make it independent',
  )
    .input(
      ClaimInput.extend({
        version: Version,
        stage: z.enum(['open', 'independent']),
        /** Needed where the claim follows a protocol: why it is opened before its course is over. */
        reason: Text.trim().max(1000).default(''),
      }),
    )
    .output(ClaimRow),
  confirmSilence: route(
    'POST',
    '/w/{workspace}/claims/{claimId}/silences',
    'Confirm that articles are silent on a claim',
  )
    .input(
      ClaimInput.extend({
        articleIds: z.array(Id).min(1).max(200),
        words: Text.trim().min(1).max(400),
      }),
    )
    .output(z.object({ confirmed: z.int() })),
  withdrawSilence: route('DELETE', '/w/{workspace}/silences/{silenceId}', 'Withdraw a confirmed silence')
    .input(WorkspaceInput.extend({ silenceId: Id }))
    .output(z.object({ withdrawn: z.boolean() })),
};
