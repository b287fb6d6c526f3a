import type { Entry } from './entry';
import { inCase, onArticle, onClaim, onTalks, workspace } from './inputs';

export const compareProcedures: Record<string, Entry> = {
  'compare.matrix': {
    who: 'observer',
    action: 'claims.view',
    input: (desk) => ({ ...inCase(desk), claimIds: [desk.claim.id] }),
  },
  'compare.cell': {
    who: 'observer',
    action: 'claims.view',
    input: (desk) => ({ ...onClaim(desk), articleId: desk.article.articleId }),
  },
  'agreement.verdicts': { who: 'observer', action: 'agreement.view', input: inCase },
  'agreement.shift': { who: 'observer', action: 'agreement.view', input: inCase },
  'agreement.passages': { who: 'observer', action: 'agreement.view', input: inCase },
  'agreement.evidence': { who: 'observer', action: 'agreement.view', input: inCase },
  'agreement.claim': { who: 'observer', action: 'agreement.view', input: onClaim },
  'compare.analysis': { who: 'observer', action: 'analysis.view', input: inCase },
  'compare.analyse': { who: 'reviewer', action: 'analysis.request', input: inCase },
  'compare.quotes': { who: 'observer', action: 'analysis.view', input: inCase },
  'compare.reuse': { who: 'observer', action: 'analysis.view', input: inCase },
  'compare.shared': { who: 'observer', action: 'analysis.view', input: inCase },
  'compare.candidates': { who: 'observer', action: 'analysis.view', input: onArticle },
  'compare.copied': { who: 'observer', action: 'analysis.view', input: onArticle },
  'compare.sideBySide': {
    who: 'observer',
    action: 'analysis.view',
    input: (desk) => ({ ...inCase(desk), articleIds: [desk.article.articleId, desk.reference.articleId] }),
  },
  'suggestions.forClaim': { who: 'observer', action: 'suggestions.view', input: onClaim },
  'suggestions.listOpen': { who: 'observer', action: 'suggestions.view', input: inCase },
  'suggestions.countMatches': { who: 'observer', action: 'suggestions.view', input: inCase },
  'suggestions.accept': {
    who: 'reviewer',
    action: 'suggestions.answer',
    // Everybody has judged it, so its suggestions are hidden from nobody.
    input: (desk) => ({ ...onTalks(desk), voice: 'named', speaker: 'A spokesman', verb: 'said' }),
  },
  'suggestions.reject': { who: 'reviewer', action: 'suggestions.answer', input: onTalks },
  'suggestions.dismissShared': {
    who: 'reviewer',
    action: 'suggestions.answer',
    input: (desk) => ({ ...inCase(desk), key: desk.sharedKey }),
  },
  'suggestions.answer': {
    who: 'reviewer',
    action: 'suggestions.answer',
    input: (desk) => ({
      ...inCase(desk),
      about: { kind: 'quote', key: desk.comparisonKey },
      answer: 'accepted',
      findings: [
        {
          articleId: desk.article.articleId,
          passageId: desk.passageId,
          says: 'encircled',
          holds: 'not encircled',
          note: 'The transcript has it.',
        },
      ],
    }),
  },
  'suggestions.undo': {
    who: 'reviewer',
    others: 'editor',
    action: 'suggestions.undo',
    belongsTo: 'ines',
    input: (desk) => ({ ...workspace(desk), suggestionId: desk.suggestionId, version: 1 }),
  },
  'origins.forCase': { who: 'observer', action: 'origins.view', input: inCase },
  'origins.counts': { who: 'observer', action: 'origins.view', input: inCase },
  'origins.state': {
    who: 'reviewer',
    action: 'origins.state',
    input: (desk) => ({
      ...onArticle(desk),
      passageId: desk.passageId,
      kind: 'outlet',
      name: 'The Ledger',
      note: 'It says so itself.',
    }),
  },
  'origins.withdraw': {
    who: 'reviewer',
    others: 'editor',
    action: 'origins.withdraw',
    belongsTo: 'ines',
    input: (desk) => ({ ...workspace(desk), originId: desk.originId, version: 1, withdrawn: true }),
  },
  'officeHolders.list': { who: 'observer', action: 'officeHolders.view', input: workspace },
  'officeHolders.create': {
    who: 'editor',
    action: 'officeHolders.edit',
    input: (desk) => ({
      ...workspace(desk),
      person: 'B. Example',
      office: 'Chancellor of Southland',
      heldFrom: '2021',
    }),
  },
  'officeHolders.update': {
    who: 'editor',
    action: 'officeHolders.edit',
    input: (desk) => ({
      ...workspace(desk),
      holderId: desk.holderId,
      version: 1,
      person: 'C. Example',
      office: 'Prime Minister of Northland',
    }),
  },
};
