import type { FullDesk } from '@/tests/support/build-full-desk';
import { readPlace } from '@/tests/support/find-places';

export type Input = Record<string, unknown>;
/** A procedure that reads, with the input of the procedure table or another one. */
export type Read = { path: string; input?: (desk: FullDesk, answer: unknown) => Input };

const of = (...paths: string[]): Read[] => paths.map((path) => ({ path }));

const ofStaged: Read[] = [
  {
    path: 'stages.forClaim',
    input: ({ slug, stagedClaim }) => ({ workspace: slug, claimId: stagedClaim.id }),
  },
];

/** Where the words that a procedure writes are read again. */
export const readBack: Record<string, Read[]> = {
  'account.update': of('viewer.get'),
  'workspaces.update': of('workspaces.get'),
  'invitations.create': of('invitations.list'),
  'invitations.accept': of('members.list'),
  'tokens.create': of('tokens.list'),
  'scales.create': of('scales.list'),
  'scales.revise': of('scales.list'),
  'outlets.update': of('outlets.list'),
  'cases.create': of('cases.list'),
  'cases.update': of('cases.get'),
  'articles.add': [
    { path: 'articles.list' },
    {
      path: 'articles.get',
      input: ({ slug }, answer) => ({ workspace: slug, articleId: readPlace(answer, [0, 'id']) }),
    },
  ],
  'articles.update': of('articles.get'),
  'articles.addRevision': of('articles.get'),
  'passages.create': of('passages.listForArticle'),
  'passages.update': of('passages.listForArticle'),
  'claims.create': of('claims.list', 'passages.listForArticle'),
  'claims.update': of('claims.get'),
  'claims.withdraw': of('claims.get'),
  'claims.split': of('claims.list'),
  'claims.confirmSilence': [
    {
      path: 'claims.across',
      input: ({ slug, judgedClaim }) => ({ workspace: slug, claimId: judgedClaim.id }),
    },
  ],
  'evidence.create': of('evidence.listForCase'),
  'evidence.update': of('evidence.listForClaim'),
  'evidence.withdraw': of('evidence.listForCase'),
  'evidence.addContact': of('evidence.listForClaim'),
  'evidence.updateContact': of('evidence.listForClaim'),
  'verdicts.submit': of('verdicts.listForClaim'),
  'verdicts.judgeCell': of('verdicts.listForClaim'),
  'decisions.decide': of('decisions.get', 'findings.listForCase'),
  'findings.create': of('findings.listForCase'),
  'findings.update': of('findings.listForCase'),
  'assignments.assign': of('assignments.listForCase'),
  'assignments.update': of('assignments.listForCase'),
  'assignments.applyPlan': of('assignments.listForCase'),
  'assignments.handOver': of('assignments.listForCase'),
  'claims.setStage': [{ path: 'activity.list', input: ({ slug, caseId }) => ({ workspace: slug, caseId }) }],
  'stages.take': of('assignments.listForCase'),
  'stages.skip': ofStaged,
  'stages.askAgain': ofStaged,
  'conflictsOfInterest.declare': of('conflictsOfInterest.list'),
  'assignments.release': [
    { path: 'activity.list', input: ({ slug, caseId }) => ({ workspace: slug, caseId }) },
  ],
  'suggestions.accept': of('passages.listForArticle'),
  'suggestions.answer': of('findings.listForCase', 'suggestions.listOpen'),
  'origins.state': of('origins.forCase'),
  'officeHolders.create': of('officeHolders.list'),
  'officeHolders.update': of('officeHolders.list'),
  'talk.open': of('talk.listForClaim', 'talk.listForCase'),
  'talk.comment': of('talk.listForClaim', 'talk.listForCase'),
  'talk.changeComment': of('talk.listForClaim', 'talk.listForCase'),
  'talk.resolve': of('talk.listForClaim'),
  'training.setKey': of('training.getForClaim'),
  'training.answer': of('training.getForClaim'),
  'reports.updateDraft': of('reports.getDraft'),
  'reports.withdraw': of('reports.list'),
};

/** Fields that lead somewhere or prove something: nobody reads them again. */
export const unread = [
  'workspace',
  'token',
  'current',
  'password',
  'rating',
  'until',
  'cursor',
  'tabId',
  'key',
];

/** Parts of an input for fields that the input of the procedure table has no place for: what else a source can be. */
export const otherParts: Record<string, (desk: FullDesk) => Input[]> = {
  'assignments.plan': listFields,
  'assignments.applyPlan': (desk) => [...listFields(desk), { claimIds: [desk.claim.id] }],
  'notifications.markRead': ({ claim }) => [{ ids: [claim.id] }],
  'evidence.create': listSources,
  'evidence.update': listSources,
  'talk.open': ({ article, evidenceId }) => [
    { place: { kind: 'verdict', verdictId: evidenceId } },
    { place: { kind: 'evidence', evidenceId } },
    { place: { kind: 'cell', articleId: article.articleId } },
  ],
  'compare.reuse': ({ article }) => [{ articleIds: [article.articleId] }],
  'suggestions.answer': ({ claim, article, reference }) => [
    { about: { kind: 'conflict', claimId: claim.id, key: 'any' }, findings: [] },
    { about: { kind: 'join', a: article.articleId, b: reference.articleId }, findings: [] },
  ],
};

/** What an input needs that only another answer tells: the plan that was looked at. */
export const toldBefore: Record<string, Read & { take: (answer: unknown) => Input }> = {
  'assignments.applyPlan': {
    path: 'assignments.plan',
    input: ({ slug, caseId, tomas, dora }) => ({
      workspace: slug,
      caseId,
      reviewersPerClaim: 2,
      userIds: [tomas.userId, dora.userId],
    }),
    take: (answer) => ({ basis: readPlace(answer, ['basis']) }),
  },
};

/** Fields for whose words the input as a whole is another one, and refused by this rule. */
export const ofTheWhole: Record<string, { fields: string[]; rule: string }> = {
  'assignments.applyPlan': { fields: ['basis', 'of.tags.*', 'only.*.tags.*'], rule: 'plan_changed' },
};

/** Outlets and topics of a plan. */
function listFields({ outletId, dora }: FullDesk): Input[] {
  const field = { outletIds: [outletId], tags: ['border'] };
  return [{ of: field }, { only: [{ ...field, userId: dora.userId }] }];
}

function listSources({ fileId, article }: FullDesk): Input[] {
  const { articleId, revisionId } = article;
  const web = {
    kind: 'web',
    url: 'https://example.org/map',
    title: 'A map',
    publisher: 'An institute',
    date: '2025-03',
    archiveUrl: null,
  };
  const file = { kind: 'file', fileId, title: 'Transcript' };
  const passage = { kind: 'passage', articleId, revisionId, start: 0, end: 10 };
  return [web, file, passage].map((source) => ({ source }));
}
