import type { Entry } from './entry';
import { inCase, onClaim, workspace } from './inputs';

export const claimsProcedures: Record<string, Entry> = {
  'claims.list': { who: 'observer', action: 'claims.view', input: inCase },
  'claims.get': { who: 'observer', action: 'claims.view', input: onClaim },
  'claims.across': { who: 'observer', action: 'claims.view', input: onClaim },
  'claims.create': {
    who: 'reviewer',
    action: 'claims.create',
    input: (desk) => ({
      ...inCase(desk),
      statement: 'Talks go on.',
      checkableReason: 'Both sides say so.',
      tags: ['talks'],
      details: [{ kind: 'when', note: 'in March' }],
      passage: {
        articleId: desk.article.articleId,
        revisionId: desk.article.revisionId,
        start: 52,
        end: 64,
        voice: 'named',
        speaker: 'A spokesman',
        verb: 'said',
      },
    }),
  },
  'claims.update': {
    who: 'reviewer',
    action: 'claims.edit',
    input: (desk) => ({
      ...onClaim(desk),
      version: 1,
      statement: 'Troops were encircled.',
      checkableReason: 'There is a map.',
      tags: ['troops'],
      details: [{ kind: 'where', note: 'near the border' }],
    }),
  },
  'claims.withdraw': {
    who: 'reviewer',
    others: 'editor',
    action: 'claims.withdraw',
    belongsTo: 'ines',
    input: (desk) => ({ ...onClaim(desk), version: 1, reason: 'It is said twice.' }),
  },
  'claims.restore': {
    who: 'reviewer',
    others: 'editor',
    action: 'claims.withdraw',
    belongsTo: 'ines',
    input: (desk) => ({ ...workspace(desk), claimId: desk.withdrawnClaim.id, version: 1 }),
  },
  'claims.merge': {
    who: 'editor',
    action: 'claims.merge',
    input: (desk) => ({ ...onClaim(desk), version: 1, intoClaimId: desk.otherClaim.id }),
  },
  'claims.split': {
    who: 'editor',
    action: 'claims.split',
    input: (desk) => ({
      ...onClaim(desk),
      version: 1,
      statement: 'Only the first half.',
      passageIds: [desk.passageId],
      evidenceIds: [desk.evidenceId],
    }),
  },
  'claims.undoMove': {
    who: 'editor',
    action: 'claims.merge',
    input: (desk) => ({ ...workspace(desk), moveId: desk.moveId }),
  },
  'claims.setStage': {
    who: 'editor',
    action: 'claims.setStage',
    input: (desk) => ({ ...onClaim(desk), version: 1, stage: 'open' }),
  },
  'claims.confirmSilence': {
    who: 'reviewer',
    action: 'silence.confirm',
    input: (desk) => ({
      ...workspace(desk),
      claimId: desk.judgedClaim.id,
      articleIds: [desk.article.articleId],
      words: 'order, night',
    }),
  },
  'claims.withdrawSilence': {
    who: 'reviewer',
    action: 'silence.withdraw',
    input: (desk) => ({ ...workspace(desk), silenceId: desk.silenceId }),
  },
  'claims.wordings': { who: 'observer', action: 'suggestions.view', input: onClaim },
};
