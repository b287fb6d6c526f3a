import type { Action } from '@/lib/domain/permissions';
import type { Role } from '@/lib/domain/role';
import type { FullDesk } from '@/tests/support/build-full-desk';
import { goodPassword } from '@/tests/support/build-person';
import { writeReason } from '@/tests/support/write-reason';

/** Who calls, as far as an input depends on it. */
export interface Caller {
  userId: string;
  /** An opaque cursor that the caller got earlier. */
  until: string;
  /** Belongs to the workspace and is signed in by a browser. */
  joined?: boolean;
}

export interface Entry {
  /** The least role that may; `inPerson` is anybody signed in by a browser, `anyone` also who is not. */
  who: Role | 'inPerson' | 'anyone';
  /** The row of the permission table behind it. */
  action?: Action;
  /** What the input is about belongs to Ines, or to whoever calls. */
  belongsTo?: 'ines' | 'caller';
  /** The least role that may when it belongs to somebody else; the same as `who` when left out. */
  others?: Role;
  /** Not by an access token. */
  session?: true;
  /** Changes nothing although its method is not GET. */
  reads?: true;
  /** What those who may call are answered, when a rule refuses them. */
  refusal?: (caller: Caller) => string | undefined;
  input: (desk: FullDesk, caller: Caller) => Record<string, unknown> | undefined;
}

const workspace = ({ slug }: FullDesk) => ({ workspace: slug });
const inCase = ({ slug, caseId }: FullDesk) => ({ workspace: slug, caseId });
const onArticle = ({ slug, article }: FullDesk) => ({ workspace: slug, articleId: article.articleId });
const onClaim = ({ slug, claim }: FullDesk) => ({ workspace: slug, claimId: claim.id });
const onEvidence = ({ slug, evidenceId }: FullDesk) => ({ workspace: slug, evidenceId });
const onTalks = ({ slug, judgedClaim, article: { articleId, revisionId } }: FullDesk) => ({
  workspace: slug,
  claimId: judgedClaim.id,
  articleId,
  revisionId,
  start: 52,
  end: 64,
});
const nothing = () => undefined;
const newText = 'A second text. The troops are encircled. Talks go on.';
const ratings = [
  { key: 'yes', label: 'Yes', sign: 'tick', color: 'blue', outside: false },
  { key: 'no', label: 'No', sign: 'cross', color: 'red', outside: false },
];

/** For every procedure who may call it, and an input with which it works on the desk of `buildFullDesk`. */
export const procedureTable: Record<string, Entry> = {
  'viewer.get': { who: 'anyone', input: nothing },
  'setup.status': { who: 'anyone', input: () => ({ token: 'not-the-link' }) },
  'setup.run': {
    who: 'anyone',
    // The desk exists already, so the link of the first start is used up.
    refusal: () => 'NOT_FOUND',
    input: () => ({
      token: 'not-the-link',
      workspaceName: 'A desk',
      name: 'Ada',
      email: 'ada@desk.example',
      password: goodPassword,
      sampleCase: false,
    }),
  },
  'account.update': { who: 'inPerson', input: () => ({ name: 'Ada' }) },
  'account.changePassword': {
    who: 'inPerson',
    input: () => ({ current: goodPassword, password: 'another long password' }),
  },
  'account.listSessions': { who: 'inPerson', input: nothing },
  'account.endSession': {
    who: 'inPerson',
    input: ({ sessionIds }, { userId }) => ({ sessionId: sessionIds.get(userId) }),
  },
  'account.signOutEverywhere': { who: 'inPerson', input: nothing },

  'workspaces.get': { who: 'observer', action: 'workspace.view', input: workspace },
  'workspaces.update': {
    who: 'owner',
    action: 'workspace.edit',
    input: (desk) => ({
      ...workspace(desk),
      version: 1,
      name: 'Southern desk',
      defaultScaleId: desk.scaleId,
    }),
  },
  'workspaces.loadSample': { who: 'owner', action: 'workspace.edit', input: workspace },
  'members.list': { who: 'observer', action: 'members.list', input: workspace },
  'members.changeRole': {
    who: 'owner',
    action: 'members.changeRole',
    input: (desk) => ({ ...workspace(desk), userId: desk.dora.userId, role: 'editor', version: 1 }),
  },
  'members.remove': {
    who: 'owner',
    action: 'members.remove',
    input: (desk) => ({ ...workspace(desk), userId: desk.dora.userId }),
  },
  'invitations.list': { who: 'owner', action: 'invitations.list', input: workspace },
  'invitations.create': {
    who: 'owner',
    action: 'members.invite',
    input: (desk) => ({ ...workspace(desk), role: 'reviewer' }),
  },
  'invitations.revoke': {
    who: 'owner',
    action: 'invitations.revoke',
    input: (desk) => ({ ...workspace(desk), invitationId: desk.invitationId }),
  },
  'invitations.preview': { who: 'anyone', input: ({ invitationToken }) => ({ token: invitationToken }) },
  'invitations.accept': {
    who: 'anyone',
    refusal: ({ joined }) => (joined ? 'RULE_BROKEN' : undefined),
    input: ({ invitationToken }) => ({
      token: invitationToken,
      name: 'Ada',
      email: 'ada@desk.example',
      password: goodPassword,
    }),
  },
  'tokens.list': {
    who: 'observer',
    action: 'tokens.manage',
    belongsTo: 'caller',
    session: true,
    input: workspace,
  },
  'tokens.create': {
    who: 'observer',
    action: 'tokens.manage',
    belongsTo: 'caller',
    session: true,
    input: (desk) => ({ ...workspace(desk), name: 'Import', role: 'observer', days: 7 }),
  },
  'tokens.revoke': {
    who: 'observer',
    action: 'tokens.manage',
    belongsTo: 'caller',
    session: true,
    input: (desk, { userId }) => ({ ...workspace(desk), tokenId: desk.tokenIds.get(userId) }),
  },
  'outbox.list': { who: 'owner', action: 'outbox.view', input: workspace },

  'scales.list': { who: 'observer', action: 'scales.view', input: workspace },
  'scales.create': {
    who: 'editor',
    action: 'scales.edit',
    input: (desk) => ({ ...workspace(desk), name: 'Yes or no', kind: 'nominal', ratings }),
  },
  'scales.revise': {
    who: 'editor',
    action: 'scales.edit',
    input: (desk) => ({
      ...workspace(desk),
      scaleId: desk.scaleId,
      name: 'Yes or no',
      kind: 'nominal',
      ratings,
    }),
  },
  'scales.retire': {
    who: 'editor',
    action: 'scales.edit',
    input: (desk) => ({ ...workspace(desk), scaleId: desk.spareScaleId, retired: true }),
  },
  'outlets.list': { who: 'observer', action: 'outlets.view', input: workspace },
  'outlets.update': {
    who: 'editor',
    action: 'outlets.edit',
    input: (desk) => ({ ...workspace(desk), outletId: desk.outletId, name: 'The Harbour Post' }),
  },

  'cases.list': { who: 'observer', action: 'cases.view', input: workspace },
  'cases.get': { who: 'observer', action: 'cases.view', input: inCase },
  'cases.create': {
    who: 'editor',
    action: 'cases.create',
    input: (desk) => ({
      ...workspace(desk),
      title: 'A second case',
      about: 'What it is about.',
      language: 'en',
      scaleId: desk.scaleId,
    }),
  },
  'cases.update': {
    who: 'editor',
    action: 'cases.edit',
    input: (desk) => ({ ...inCase(desk), version: 1, title: 'A better title', about: 'More words.' }),
  },
  'cases.archive': {
    who: 'editor',
    action: 'cases.archive',
    input: (desk) => ({ ...inCase(desk), version: 1, archived: true }),
  },
  'cases.attention': { who: 'observer', action: 'cases.view', input: inCase },

  'articles.list': { who: 'observer', action: 'articles.view', input: inCase },
  'articles.prepare': {
    who: 'reviewer',
    action: 'articles.add',
    reads: true,
    input: (desk) => ({ ...inCase(desk), pasted: [{ text: newText }] }),
  },
  'articles.add': {
    who: 'reviewer',
    action: 'articles.add',
    input: (desk) => ({
      ...inCase(desk),
      articles: [
        { text: newText, label: 'Ledger', headline: 'Encircled', byline: 'A. Writer', outlet: 'The Ledger' },
      ],
    }),
  },
  'articles.get': { who: 'observer', action: 'articles.view', input: onArticle },
  'articles.update': {
    who: 'reviewer',
    action: 'articles.edit',
    input: (desk) => ({
      ...onArticle(desk),
      version: 1,
      label: 'Post',
      headline: 'Encircled',
      byline: 'A. Writer',
      outlet: 'The Post',
    }),
  },
  'articles.setPosition': {
    who: 'reviewer',
    action: 'articles.edit',
    input: (desk) => ({ ...onArticle(desk), position: 1 }),
  },
  'articles.remove': {
    who: 'editor',
    action: 'articles.remove',
    input: (desk) => ({ ...onArticle(desk), version: 1, removed: true }),
  },
  'articles.setParts': {
    who: 'reviewer',
    action: 'articles.editParts',
    input: (desk) => ({
      ...onArticle(desk),
      revisionId: desk.article.revisionId,
      version: 1,
      parts: [{ kind: 'headline', start: 0, end: desk.article.text.length }],
    }),
  },
  'articles.addRevision': {
    who: 'reviewer',
    action: 'articles.addRevision',
    input: (desk) => ({ ...onArticle(desk), text: newText }),
  },
  'articles.listUnconfirmed': { who: 'observer', action: 'articles.view', input: onArticle },
  'articles.confirmAnchor': {
    who: 'reviewer',
    action: 'articles.confirmAnchors',
    input: (desk) => ({
      ...workspace(desk),
      passageId: desk.unconfirmedPassageId,
      version: 1,
      place: { start: 26, end: 51 },
    }),
  },
  'articles.setProgress': {
    who: 'reviewer',
    action: 'progress.set',
    input: (desk) => ({
      ...onArticle(desk),
      revisionId: desk.article.revisionId,
      status: 'begun',
      position: 3,
    }),
  },
  'articles.find': {
    who: 'observer',
    action: 'articles.view',
    input: (desk) => ({ ...inCase(desk), query: 'encircl, talks', claimId: desk.claim.id }),
  },

  'passages.listForArticle': { who: 'observer', action: 'passages.view', input: onArticle },
  'passages.propose': {
    who: 'reviewer',
    action: 'passages.create',
    reads: true,
    input: (desk) => ({ ...onArticle(desk), revisionId: desk.article.revisionId, start: 0, end: 25 }),
  },
  'passages.create': {
    who: 'reviewer',
    action: 'passages.create',
    input: (desk) => ({
      ...onClaim(desk),
      articleId: desk.article.articleId,
      revisionId: desk.article.revisionId,
      start: 0,
      end: 25,
      voice: 'named',
      speaker: 'A spokesman',
      polarity: 'affirms',
      verb: 'said',
    }),
  },
  'passages.update': {
    who: 'reviewer',
    others: 'editor',
    action: 'passages.edit',
    belongsTo: 'ines',
    input: (desk) => ({
      ...workspace(desk),
      passageId: desk.passageId,
      version: 1,
      claimId: desk.otherClaim.id,
      place: { start: 0, end: 10 },
      voice: 'named',
      speaker: 'A spokesman',
      verb: 'said',
    }),
  },
  'passages.remove': {
    who: 'reviewer',
    others: 'editor',
    action: 'passages.remove',
    belongsTo: 'ines',
    input: (desk) => ({ ...workspace(desk), passageId: desk.passageId, version: 1, removed: true }),
  },

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

  'evidence.listForClaim': { who: 'observer', action: 'evidence.view', input: onClaim },
  'evidence.listForCase': { who: 'observer', action: 'evidence.view', input: inCase },
  'evidence.create': {
    who: 'reviewer',
    action: 'evidence.create',
    input: (desk) => ({
      ...inCase(desk),
      question: 'What does the map show?',
      ownerId: desk.ines.userId,
      answer: writeReason('A road.'),
      source: {
        kind: 'web',
        url: 'https://example.org/map',
        title: 'A map',
        publisher: 'An institute',
        date: '2025-03',
        archiveUrl: null,
      },
      quote: 'The road is open.',
      links: [{ claimId: desk.claim.id, stance: 'refutes' }],
    }),
  },
  'evidence.update': {
    who: 'reviewer',
    action: 'evidence.edit',
    input: (desk) => ({
      ...onEvidence(desk),
      version: 1,
      question: 'What was said?',
      ownerId: desk.tomas.userId,
      answer: writeReason('Nothing.'),
      source: { kind: 'file', fileId: desk.fileId, title: 'Transcript' },
      quote: 'No comment.',
    }),
  },
  'evidence.withdraw': {
    who: 'reviewer',
    others: 'editor',
    action: 'evidence.withdraw',
    belongsTo: 'ines',
    input: (desk) => ({ ...onEvidence(desk), version: 1, reason: 'The page is gone.' }),
  },
  'evidence.restore': {
    who: 'reviewer',
    others: 'editor',
    action: 'evidence.withdraw',
    belongsTo: 'ines',
    input: (desk) => ({ ...workspace(desk), evidenceId: desk.withdrawnEvidenceId, version: 1 }),
  },
  'evidence.link': {
    who: 'reviewer',
    action: 'evidence.link',
    input: (desk) => ({ ...onEvidence(desk), claimId: desk.otherClaim.id, stance: 'background' }),
  },
  'evidence.unlink': {
    who: 'reviewer',
    others: 'editor',
    action: 'evidence.unlink',
    belongsTo: 'ines',
    input: (desk) => ({ ...onEvidence(desk), claimId: desk.claim.id }),
  },
  'evidence.addContact': {
    who: 'reviewer',
    action: 'evidence.edit',
    input: (desk) => ({
      ...onEvidence(desk),
      whom: 'The mayor',
      channel: 'telephone',
      askedAt: '2025-03-17T09:00:00Z',
      reply: 'No comment.',
      repliedAt: '2025-03-17T10:00:00Z',
    }),
  },
  'evidence.updateContact': {
    who: 'reviewer',
    action: 'evidence.edit',
    input: (desk) => ({
      ...workspace(desk),
      contactId: desk.contactId,
      version: 1,
      whom: 'The speaker',
      channel: 'letter',
      reply: 'They deny it.',
      repliedAt: '2025-03-17T10:00:00Z',
    }),
  },
  'files.upload': {
    who: 'reviewer',
    action: 'files.upload',
    input: (desk) => ({ ...workspace(desk), file: new File(['Plain words.'], 'notes.txt') }),
  },

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

  'assignments.listForCase': { who: 'observer', action: 'assignments.view', input: inCase },
  'assignments.assign': {
    who: 'editor',
    action: 'assignments.assign',
    input: (desk) => ({
      ...inCase(desk),
      pairs: [{ claimId: desk.claim.id, userId: desk.dora.userId }],
      note: 'By Friday, please.',
    }),
  },
  'assignments.update': {
    who: 'editor',
    action: 'assignments.assign',
    input: (desk) => ({
      ...workspace(desk),
      assignmentId: desk.assignmentId,
      version: 1,
      userId: desk.dora.userId,
      note: 'Take your time.',
    }),
  },
  'assignments.release': {
    who: 'reviewer',
    others: 'editor',
    action: 'assignments.release',
    belongsTo: 'ines',
    input: (desk) => ({
      ...workspace(desk),
      assignmentId: desk.assignmentId,
      version: 1,
      reason: 'On holiday.',
    }),
  },
  'assignments.plan': {
    who: 'editor',
    action: 'assignments.assign',
    reads: true,
    input: (desk) => ({
      ...inCase(desk),
      reviewersPerClaim: 2,
      userIds: [desk.tomas.userId, desk.dora.userId],
      claimIds: [desk.claim.id],
    }),
  },
  'board.get': { who: 'observer', action: 'board.view', input: inCase },
  'queue.get': { who: 'observer', action: 'queue.view', input: workspace },

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
  'compare.agreement': { who: 'observer', action: 'agreement.view', input: inCase },
  'compare.analysis': { who: 'observer', action: 'analysis.view', input: inCase },
  'compare.analyse': { who: 'reviewer', action: 'analysis.request', input: inCase },
  'compare.quotes': { who: 'observer', action: 'analysis.view', input: inCase },
  'compare.reuse': { who: 'observer', action: 'analysis.view', input: inCase },
  'compare.sideBySide': {
    who: 'observer',
    action: 'analysis.view',
    input: (desk) => ({ ...inCase(desk), articleIds: [desk.article.articleId, desk.reference.articleId] }),
  },
  'claims.wordings': { who: 'observer', action: 'suggestions.view', input: onClaim },
  'suggestions.forClaim': { who: 'observer', action: 'suggestions.view', input: onClaim },
  'suggestions.listOpen': { who: 'observer', action: 'suggestions.view', input: inCase },
  'suggestions.accept': {
    who: 'reviewer',
    action: 'suggestions.answer',
    // Everybody has judged it, so its suggestions are hidden from nobody.
    input: (desk) => ({ ...onTalks(desk), voice: 'named', speaker: 'A spokesman', verb: 'said' }),
  },
  'suggestions.reject': { who: 'reviewer', action: 'suggestions.answer', input: onTalks },
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

  'reports.getDraft': { who: 'observer', action: 'reports.view', input: inCase },
  'reports.updateDraft': {
    who: 'editor',
    action: 'reports.editDraft',
    input: (desk) => ({
      ...inCase(desk),
      version: 0,
      title: 'What holds',
      summary: writeReason('Little holds.'),
      method: 'Two people judged each claim.',
    }),
  },
  'reports.preview': { who: 'observer', action: 'reports.view', input: inCase },
  'reports.publish': {
    who: 'editor',
    action: 'reports.publish',
    input: (desk) => ({ ...inCase(desk), draftVersion: 0 }),
  },
  'reports.list': { who: 'observer', action: 'reports.view', input: inCase },
  'reports.get': {
    who: 'observer',
    action: 'reports.view',
    input: (desk) => ({ ...workspace(desk), reportId: desk.reportId }),
  },
  'reports.withdraw': {
    who: 'editor',
    action: 'reports.withdraw',
    input: (desk) => ({ ...workspace(desk), reportId: desk.reportId, note: 'A date was wrong.' }),
  },

  'activity.list': {
    who: 'observer',
    action: 'activity.view',
    input: (desk) => ({
      ...inCase(desk),
      claimId: desk.claim.id,
      articleId: desk.article.articleId,
      limit: 50,
    }),
  },
  'activity.sinceLastVisit': { who: 'observer', action: 'activity.view', input: workspace },
  'activity.markSeen': {
    who: 'observer',
    action: 'activity.view',
    input: (desk, { until }) => ({ ...workspace(desk), until }),
  },
  'live.subscribe': { who: 'observer', action: 'live.subscribe', input: workspace },
  'live.beat': {
    who: 'observer',
    action: 'live.subscribe',
    input: (desk) => ({ ...inCase(desk), tabId: 'tab-1', articleId: null, claimId: null }),
  },
};
