import { isAtLeast, type Role } from './role';

/** Who asks. `via` says how they signed in; it is unknown (and then trusted with less) when left out. */
export type PermissionActor = {
  userId: string;
  role: Role;
  via?: 'session' | 'token';
};

/**
 * What is known about the thing asked for. `belongsTo` is the person it belongs to: the author of a passage, the
 * reviewer of an assignment, the member who is to be removed, the holder of a token.
 */
export type PermissionFacts = {
  belongsTo?: string;
};

type Question = { actor: PermissionActor } & PermissionFacts;
type Predicate = (question: Question) => boolean;

const member: Predicate = ({ actor }) => isAtLeast(actor.role, 'observer');
const reviewer: Predicate = ({ actor }) => isAtLeast(actor.role, 'reviewer');
const editor: Predicate = ({ actor }) => isAtLeast(actor.role, 'editor');
const owner: Predicate = ({ actor }) => isAtLeast(actor.role, 'owner');
const own: Predicate = ({ actor, belongsTo }) => belongsTo !== undefined && belongsTo === actor.userId;
const inPerson: Predicate = ({ actor }) => actor.via === 'session';

const both =
  (one: Predicate, other: Predicate): Predicate =>
  (question) =>
    one(question) && other(question);
const either =
  (one: Predicate, other: Predicate): Predicate =>
  (question) =>
    one(question) || other(question);

const ownWork = either(both(reviewer, own), editor);

/**
 * Who may do what, for the whole product. Whether a judgement of somebody else is *visible* to a person who may
 * view judgements at all is another question: `lib/domain/visibility.ts` answers it.
 */
const PERMISSIONS = {
  'workspace.view': member,
  'workspace.edit': owner,

  'members.list': member,
  'members.invite': owner,
  'members.changeRole': owner,
  // A member may also leave.
  'members.remove': either(owner, own),
  'invitations.list': owner,
  'invitations.revoke': owner,
  'outbox.view': owner,
  // A token that could make tokens would outlive its own revocation.
  'tokens.manage': both(own, inPerson),

  'scales.view': member,
  'scales.edit': editor,
  'outlets.view': member,
  'outlets.edit': editor,

  'cases.view': member,
  'cases.create': editor,
  'cases.edit': editor,
  'cases.archive': editor,

  'articles.view': member,
  'articles.add': reviewer,
  'articles.edit': reviewer,
  'articles.remove': editor,
  'articles.addRevision': reviewer,
  'articles.editParts': reviewer,
  'articles.confirmAnchors': reviewer,
  'progress.set': reviewer,

  'passages.view': member,
  'passages.create': reviewer,
  'passages.edit': ownWork,
  'passages.remove': ownWork,

  'claims.view': member,
  'claims.create': reviewer,
  'claims.edit': reviewer,
  'claims.withdraw': ownWork,
  'claims.merge': editor,
  'claims.split': editor,
  'claims.setStage': editor,
  'stages.view': member,
  'stages.setProtocol': editor,
  'stages.skip': owner,
  'stages.askAgain': editor,
  'interests.view': member,
  'interests.declare': either(both(reviewer, own), editor),
  'interests.withdraw': editor,
  'silence.confirm': reviewer,
  'silence.withdraw': reviewer,

  'evidence.view': member,
  'evidence.create': reviewer,
  'evidence.edit': reviewer,
  'evidence.withdraw': ownWork,
  'evidence.link': reviewer,
  'evidence.unlink': ownWork,
  'files.read': member,
  'files.upload': reviewer,

  'verdicts.view': member,
  'verdicts.submit': reviewer,
  'verdicts.withdraw': both(reviewer, own),
  'cellJudgements.set': reviewer,
  'decisions.view': member,
  'decisions.decide': editor,
  'decisions.withdraw': editor,
  'findings.view': member,
  'findings.create': reviewer,
  'findings.edit': reviewer,
  'findings.withdraw': ownWork,

  'assignments.view': member,
  'assignments.assign': editor,
  'assignments.take': both(reviewer, own),
  'assignments.release': ownWork,
  'queue.view': member,
  'board.view': member,

  'analysis.view': member,
  'analysis.request': reviewer,
  'suggestions.view': member,
  'suggestions.answer': reviewer,
  'suggestions.undo': ownWork,
  'origins.view': member,
  'origins.state': reviewer,
  'origins.withdraw': ownWork,
  'officeHolders.view': member,
  'officeHolders.edit': editor,

  'talk.view': member,
  'talk.write': reviewer,
  'talk.resolve': reviewer,
  // Nobody puts words into another's mouth, or takes them out of it.
  'talk.changeComment': both(reviewer, own),

  'training.view': member,
  // Newcomers join as observers.
  'training.answer': member,
  'training.setKey': editor,
  'training.admit': editor,

  'reports.view': member,
  'reports.export': member,
  'reports.editDraft': editor,
  'reports.publish': editor,
  'reports.withdraw': editor,

  'activity.view': member,
  // One's own, and nobody else's.
  'notifications.view': member,
  'agreement.view': member,
  'live.subscribe': member,
} satisfies Record<string, Predicate>;

export type Action = keyof typeof PERMISSIONS;

/** Every action there is, in the order of the table. */
export const ACTIONS = Object.keys(PERMISSIONS) as readonly Action[];

/**
 * Whether `actor` may do `action`. Unknown means no: an action outside the table, a role outside the list, and a
 * fact that a rule asks about but was not given.
 */
export function can(action: Action, question: Question): boolean {
  return Object.hasOwn(PERMISSIONS, action) && PERMISSIONS[action](question);
}

/** The answers that travel with an entity, so that a screen can hide what its viewer may not do. */
export function listAbilities<A extends Action>(
  actions: readonly A[],
  question: Question,
): Record<A, boolean> {
  const abilities = actions.map((action) => [action, can(action, question)] as const);
  // The entries are made from `actions`, so each key of the record is there.
  return Object.fromEntries(abilities) as Record<A, boolean>;
}
