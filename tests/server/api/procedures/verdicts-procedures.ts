import { writeReason } from '@/tests/support/write-reason';
import type { Entry } from './entry';
import { inCase, onArticle, onClaim, workspace } from './inputs';

export const verdictsProcedures: Record<string, Entry> = {
  'verdicts.listForClaim': { who: 'observer', action: 'verdicts.view', input: onClaim },
  'verdicts.submit': {
    who: 'reviewer',
    action: 'verdicts.submit',
    input: (desk) => ({
      ...onClaim(desk),
      version: null,
      rating: 'refuted',
      reason: writeReason('The map shows a road.'),
      evidenceIds: [desk.evidenceId],
    }),
  },
  'verdicts.withdraw': {
    who: 'reviewer',
    action: 'verdicts.withdraw',
    belongsTo: 'caller',
    input: (desk) => ({ ...workspace(desk), claimId: desk.judgedClaim.id, version: 1 }),
  },
  'verdicts.judgeCell': {
    who: 'reviewer',
    action: 'cellJudgements.set',
    input: (desk) => ({
      ...onClaim(desk),
      articleId: desk.article.articleId,
      version: null,
      accurate: true,
      fair: false,
      note: 'The denial comes late.',
    }),
  },
  'decisions.get': { who: 'observer', action: 'decisions.view', input: onClaim },
  'decisions.decide': {
    who: 'editor',
    action: 'decisions.decide',
    input: (desk) => ({
      ...onClaim(desk),
      version: null,
      rating: 'refuted',
      reason: writeReason('There was a road.'),
      wordings: [
        { detail: 'where', holds: 'nowhere', failing: [{ passageId: desk.passageId, says: 'encircled' }] },
      ],
    }),
  },
  'decisions.withdraw': {
    who: 'editor',
    action: 'decisions.withdraw',
    input: (desk) => ({ ...workspace(desk), claimId: desk.decidedClaim.id, version: 1 }),
  },
  'findings.listForCase': { who: 'observer', action: 'findings.view', input: inCase },
  'findings.create': {
    who: 'reviewer',
    action: 'findings.create',
    input: (desk) => ({
      ...onArticle(desk),
      claimId: desk.claim.id,
      passageId: desk.passageId,
      kind: 'date',
      says: '2023',
      holds: '2024',
      note: 'A year off.',
    }),
  },
  'findings.update': {
    who: 'reviewer',
    action: 'findings.edit',
    input: (desk) => ({
      ...workspace(desk),
      findingId: desk.findingId,
      version: 1,
      says: 'in 2023',
      holds: 'in 2024',
      note: 'Still.',
    }),
  },
};
