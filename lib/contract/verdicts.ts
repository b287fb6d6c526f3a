import { z } from 'zod';
import { detailKinds } from '@/lib/domain/claim';
import { findingKinds } from '@/lib/domain/decision';
import { stages } from '@/lib/domain/stage';
import { staleKinds } from '@/lib/domain/stale';
import { ArticleInput } from './articles';
import { Can, Id, Person, RichText, route, Text, Timestamp, Version, WorkspaceInput } from './base';
import { CaseInput } from './cases';
import { ClaimInput } from './claims';

/** What this person could see of others' work when judging. */
const Seen = z.object({
  stage: z.enum(stages),
  /** Others' verdicts and reasons were visible. */
  others: z.boolean(),
  /** They had been visible before this person took their place, or judged again. */
  before: z.boolean(),
  hidden: z.array(z.enum(['evidence', 'passages', 'comments'])),
});

const VerdictVersion = z.object({
  version: Version,
  scaleId: Id,
  rating: z.string(),
  reason: RichText,
  reasonText: z.string(),
  confidence: z.int().min(1).max(5).nullable(),
  evidenceIds: z.array(Id),
  submittedAt: Timestamp,
  /** Null where names are hidden: the stage would tell whose verdict it is. */
  seen: Seen.nullable(),
});
export const Verdict = VerdictVersion.extend({
  /** Null where names are hidden: times tell who was first. */
  submittedAt: Timestamp.nullable(),
  id: Id,
  claimId: Id,
  user: Person,
  withdrawnAt: Timestamp.nullable(),
  /** What this person judged before, newest first. */
  versions: z.array(VerdictVersion),
});
export type Verdict = z.infer<typeof Verdict>;

export const CellJudgement = z.object({
  articleId: Id,
  user: Person,
  accurate: z.boolean().nullable(),
  fair: z.boolean().nullable(),
  note: z.string(),
  version: Version,
});
export type CellJudgement = z.infer<typeof CellJudgement>;

export const WordingDecision = z.object({
  detail: z.enum(detailKinds),
  holds: Text.trim().min(1).max(300),
  failing: z.array(z.object({ passageId: Id, says: Text.trim().min(1).max(500) })).max(200),
});

export const Decision = z.object({
  id: Id,
  claimId: Id,
  scaleId: Id,
  rating: z.string(),
  reason: RichText,
  reasonText: z.string(),
  wordings: z.array(WordingDecision),
  verdicts: z.array(
    z.object({
      verdictId: Id,
      version: Version,
      user: Person,
      scaleId: Id,
      rating: z.string(),
      reasonText: z.string(),
      dissents: z.boolean(),
    }),
  ),
  decidedBy: Person,
  decidedAt: Timestamp,
  version: Version,
  withdrawnAt: Timestamp.nullable(),
  /** What the desk decided before, newest first. */
  versions: z.array(
    z.object({
      version: Version,
      scaleId: Id,
      rating: z.string(),
      reasonText: z.string(),
      decidedBy: Person,
      decidedAt: Timestamp,
      withdrawnAt: Timestamp.nullable(),
    }),
  ),
  can: Can,
});
export type Decision = z.infer<typeof Decision>;

export const Finding = z.object({
  id: Id,
  caseId: Id,
  articleId: Id,
  claimId: Id.nullable(),
  passageId: Id.nullable(),
  decisionId: Id.nullable(),
  kind: z.enum(findingKinds),
  says: z.string(),
  holds: z.string(),
  note: z.string(),
  version: Version,
  createdBy: Person,
  createdAt: Timestamp,
  withdrawnAt: Timestamp.nullable(),
  can: Can,
});
export type Finding = z.infer<typeof Finding>;
const FindingFields = z.object({
  kind: z.enum(findingKinds),
  says: Text.trim().min(1).max(500),
  holds: Text.trim().min(1).max(500),
  note: Text.max(2000),
});

/** What changed under a judgement since it was given. */
export const StaleReason = z.object({
  kind: z.enum(staleKinds),
  subjectId: Id,
  label: z.string(),
  at: Timestamp,
});

export const verdicts = {
  /** One's own verdict, and others' as far as the stage lets one see them. */
  listForClaim: route('GET', '/w/{workspace}/claims/{claimId}/verdicts', 'Verdicts on a claim')
    .input(ClaimInput)
    .output(
      z.object({
        own: Verdict.nullable(),
        others: z.array(Verdict),
        hidden: z.boolean(),
        /** The protocol keeps the names behind others' verdicts until the decision; they are lettered and shuffled. */
        namesHidden: z.boolean(),
        cells: z.array(CellJudgement),
        /** Standing judgements that rest on something that changed; without a user the desk's decision. */
        stale: z.array(z.object({ user: Person.nullable(), reasons: z.array(StaleReason) })),
        can: Can,
      }),
    ),
  submit: route('POST', '/w/{workspace}/claims/{claimId}/verdict', 'Submit or revise your verdict')
    .input(
      ClaimInput.extend({
        /** The version of one's own verdict that this revises; null for the first. */
        version: Version.nullable(),
        rating: z.string().min(1).max(40),
        reason: RichText,
        confidence: z.int().min(1).max(5).nullable().default(null),
        evidenceIds: z.array(Id).max(200).default([]),
      }),
    )
    .output(Verdict),
  withdraw: route('POST', '/w/{workspace}/claims/{claimId}/verdict/withdraw', 'Withdraw your verdict')
    .input(ClaimInput.extend({ version: Version }))
    .output(Verdict),
  judgeCell: route(
    'PUT',
    '/w/{workspace}/claims/{claimId}/cells/{articleId}',
    'Reported accurately? Presented fairly?',
  )
    .input(
      ClaimInput.extend({
        articleId: Id,
        version: Version.nullable(),
        accurate: z.boolean().nullable(),
        fair: z.boolean().nullable(),
        note: Text.max(2000).default(''),
      }),
    )
    .output(CellJudgement),
};

export const decisions = {
  get: route('GET', '/w/{workspace}/claims/{claimId}/decision', 'The desk decision on a claim')
    .input(ClaimInput)
    .output(Decision.nullable()),
  decide: route('POST', '/w/{workspace}/claims/{claimId}/decision', 'Decide a claim, or decide again')
    .input(
      ClaimInput.extend({
        version: Version.nullable(),
        rating: z.string().min(1).max(40),
        reason: RichText,
        wordings: z.array(WordingDecision).max(20).default([]),
        /** An owner's reason for deciding a claim that they judged themselves. */
        exception: Text.trim().max(1000).nullable().default(null),
      }),
    )
    .output(Decision),
  withdraw: route('POST', '/w/{workspace}/claims/{claimId}/decision/withdraw', 'Withdraw the decision')
    .input(ClaimInput.extend({ version: Version }))
    .output(Decision),
};

export const findings = {
  listForCase: route('GET', '/w/{workspace}/cases/{caseId}/findings', 'Findings of a case')
    .input(CaseInput)
    .output(z.array(Finding)),
  create: route('POST', '/w/{workspace}/articles/{articleId}/findings', 'Note something wrong in an article')
    .input(
      ArticleInput.extend({
        claimId: Id.nullable().default(null),
        passageId: Id.nullable().default(null),
        ...FindingFields.partial({ note: true }).shape,
      }),
    )
    .output(Finding),
  update: route('PATCH', '/w/{workspace}/findings/{findingId}', 'Change or withdraw a finding')
    .input(
      WorkspaceInput.extend({
        findingId: Id,
        version: Version,
        withdrawn: z.boolean().optional(),
        ...FindingFields.partial().shape,
      }),
    )
    .output(Finding),
};
