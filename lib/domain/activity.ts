import type { Hides } from './stage';

/**
 * Everything that can happen, in the past tense. History, live updates and notifications all read these rows.
 * `judgement` marks the kinds that speak of one person's judgement of a claim and are hidden while that is
 * (visibility.ts); a finding that concerns no claim is not hidden.
 */
export const activityKinds = {
  'workspace.created': { judgement: false, says: 'set up the workspace' },
  'workspace.changed': { judgement: false, says: 'changed the settings' },
  'member.invited': { judgement: false, says: 'invited somebody' },
  'member.joined': { judgement: false, says: 'joined' },
  'member.role_changed': { judgement: false, says: 'changed a role' },
  'member.admitted': { judgement: false, says: 'admitted somebody as a reviewer' },
  'member.admission_taken_back': { judgement: false, says: 'took back an admission' },
  'member.removed': { judgement: false, says: 'removed a member' },
  'invitation.revoked': { judgement: false, says: 'revoked an invitation' },
  'token.created': { judgement: false, says: 'made an access token' },
  'token.revoked': { judgement: false, says: 'revoked an access token' },
  'scale.created': { judgement: false, says: 'made a rating scale' },
  'scale.revised': { judgement: false, says: 'revised a rating scale' },
  'scale.retired': { judgement: false, says: 'retired a rating scale' },
  'outlet.changed': { judgement: false, says: 'changed an outlet' },
  'case.created': { judgement: false, says: 'created the case' },
  'case.changed': { judgement: false, says: 'changed the case' },
  'case.archived': { judgement: false, says: 'archived the case' },
  'case.reopened': { judgement: false, says: 'reopened the case' },
  'article.added': { judgement: false, says: 'added an article' },
  'article.changed': { judgement: false, says: 'changed an article’s particulars' },
  'article.removed': { judgement: false, says: 'removed an article' },
  'article.restored': { judgement: false, says: 'restored an article' },
  'article.moved': { judgement: false, says: 'changed the order of the articles' },
  'revision.added': { judgement: false, says: 'added a revision' },
  'parts.changed': { judgement: false, says: 'changed what the parts of an article are' },
  'anchor.confirmed': { judgement: false, says: 'settled where a passage is in the new revision' },
  'progress.changed': { judgement: false, says: 'read' },
  'claim.created': { judgement: false, says: 'wrote a claim' },
  'claim.changed': { judgement: false, says: 'changed a claim' },
  'claim.withdrawn': { judgement: false, says: 'withdrew a claim' },
  'claim.restored': { judgement: false, says: 'restored a claim' },
  'claim.merged': { judgement: false, says: 'merged two claims' },
  'claim.split': { judgement: false, says: 'split a claim' },
  'claim.move_undone': { judgement: false, says: 'undid a merge or split' },
  'claim.stage_changed': { judgement: false, says: 'changed the stage of a claim' },
  // That a stage is complete tells that somebody has submitted.
  'claim.stage_reached': { judgement: true, says: 'brought a claim to its next stage' },
  'claim.revealed': { judgement: false, says: 'revealed the verdicts on a claim' },
  'protocol.changed': { judgement: false, says: 'chose the protocol' },
  'stage.skipped': { judgement: true, says: 'ended a stage before it was complete' },
  'stage.asked_again': { judgement: true, says: 'asked for one more opinion' },
  'stage.excepted': { judgement: false, says: 'made an exception from the rules of a stage' },
  'interest.declared': { judgement: false, says: 'declared a conflict of interest' },
  'interest.withdrawn': { judgement: false, says: 'withdrew a conflict of interest' },
  'passage.marked': { judgement: false, says: 'marked a passage' },
  'passage.changed': { judgement: false, says: 'changed a passage' },
  'passage.removed': { judgement: false, says: 'removed a passage' },
  'passage.restored': { judgement: false, says: 'restored a passage' },
  'silence.confirmed': { judgement: false, says: 'confirmed that an article is silent' },
  'silence.withdrawn': { judgement: false, says: 'withdrew a confirmed silence' },
  'evidence.added': { judgement: false, says: 'added evidence' },
  'evidence.changed': { judgement: false, says: 'changed evidence' },
  'evidence.withdrawn': { judgement: false, says: 'withdrew evidence' },
  'evidence.restored': { judgement: false, says: 'restored evidence' },
  'evidence.linked': { judgement: false, says: 'linked evidence to a claim' },
  'evidence.unlinked': { judgement: false, says: 'unlinked evidence from a claim' },
  'contact.logged': { judgement: false, says: 'logged a contact' },
  'contact.changed': { judgement: false, says: 'changed a contact' },
  'verdict.submitted': { judgement: true, says: 'submitted a verdict' },
  'verdict.revised': { judgement: true, says: 'revised a verdict' },
  'verdict.withdrawn': { judgement: true, says: 'withdrew a verdict' },
  'cell.judged': { judgement: true, says: 'judged how an article reports a claim' },
  'decision.made': { judgement: false, says: 'decided a claim' },
  'decision.revised': { judgement: false, says: 'revised a decision' },
  'decision.withdrawn': { judgement: false, says: 'withdrew a decision' },
  'finding.added': { judgement: true, says: 'noted a finding' },
  'finding.changed': { judgement: true, says: 'changed a finding' },
  'finding.withdrawn': { judgement: true, says: 'withdrew a finding' },
  'suggestion.accepted': { judgement: false, says: 'confirmed a suggestion' },
  'suggestion.rejected': { judgement: false, says: 'rejected a suggestion' },
  'suggestion.undone': { judgement: false, says: 'took back an answer to a suggestion' },
  'conflict.confirmed': { judgement: true, says: 'confirmed that wordings differ' },
  'conflict.rejected': { judgement: true, says: 'rejected a suggested difference of wordings' },
  'conflict.undone': { judgement: true, says: 'took back an answer on wordings' },
  'origin.stated': { judgement: false, says: 'said where a text comes from' },
  'origin.withdrawn': { judgement: false, says: 'withdrew where a text comes from' },
  'origin.restored': { judgement: false, says: 'restored where a text comes from' },
  'analysis.requested': { judgement: false, says: 'asked for the articles to be compared again' },
  'office_holder.added': { judgement: false, says: 'added an office-holder' },
  'office_holder.changed': { judgement: false, says: 'changed an office-holder' },
  'office_holder.removed': { judgement: false, says: 'took an office-holder off the list' },
  'office_holder.restored': { judgement: false, says: 'put an office-holder back on the list' },
  'thread.opened': { judgement: false, says: 'began to talk about' },
  'thread.resolved': { judgement: false, says: 'resolved the talk about' },
  'thread.reopened': { judgement: false, says: 'reopened the talk about' },
  'comment.added': { judgement: false, says: 'commented on' },
  'comment.changed': { judgement: false, says: 'changed a comment on' },
  'comment.withdrawn': { judgement: false, says: 'took back a comment on' },
  'assignment.made': { judgement: false, says: 'assigned a claim' },
  'assignment.changed': { judgement: false, says: 'changed an assignment' },
  'assignment.released': { judgement: false, says: 'released an assignment' },
  // That a place is left alone tells that nothing was submitted in it.
  'assignment.warned': { judgement: true, says: 'warned that a place returns to the pool soon' },
  'assignment.lapsed': { judgement: false, says: 'returned a place to the pool that nobody worked on' },
  'training.key_set': { judgement: false, says: 'set the key of a claim' },
  'training.answered': { judgement: true, says: 'answered a claim in training' },
  'report.drafted': { judgement: false, says: 'worked on the report' },
  'report.published': { judgement: false, says: 'published a report' },
  'report.withdrawn': { judgement: false, says: 'withdrew a report' },
} as const satisfies Record<string, { judgement: boolean; says: string }>;

export type ActivityKind = keyof typeof activityKinds;

/** Kinds that tell of a person's work on a claim: where a stage hides the work, it hides them too. */
const workOf: Record<keyof Hides, readonly RegExp[]> = {
  passages: [/^passage\./, /^silence\./, /^suggestion\./, /^anchor\.confirmed$/],
  evidence: [/^evidence\./, /^contact\./],
  comments: [/^comment\./, /^thread\./],
};

/** Which work of a person an activity tells of; null for one that tells of none. */
export function findWork(kind: string): keyof Hides | null {
  for (const work of ['passages', 'evidence', 'comments'] as const)
    if (workOf[work].some((pattern) => pattern.test(kind))) return work;
  return null;
}

/**
 * All the work that an activity tells of. Talk about evidence or a passage tells of that too: `place` is what a thread
 * stands on.
 */
export function listWorks({ kind, place }: { kind: string; place?: unknown }): (keyof Hides)[] {
  const work = findWork(kind);
  if (work !== 'comments') return work === null ? [] : [work];
  if (place === 'evidence') return ['comments', 'evidence'];
  return place === 'passage' ? ['comments', 'passages'] : ['comments'];
}

/** All kinds that tell of this work. */
export function listKindsOf(work: keyof Hides): ActivityKind[] {
  return everyKind.filter((kind) => findWork(kind) === work);
}

/** All kinds that a cold reader may hear of. */
export function listKindsForCold(): ActivityKind[] {
  return everyKind.filter(hearsCold);
}

/** Does an activity of this kind name somebody who holds a place of a claim? */
export function tellsHolder(kind: string): boolean {
  return /^assignment\.|^stage\.excepted$/.test(kind);
}

/** Kinds that are hidden as a judgement is, but not from whom they are about. */
export const kindsToHolder: readonly ActivityKind[] = ['assignment.warned'];

/** All kinds that name somebody who holds a place. */
export function listKindsOfHolders(): ActivityKind[] {
  return everyKind.filter(tellsHolder);
}

// The keys of a const object are its kinds.
const everyKind = Object.keys(activityKinds) as ActivityKind[];

/** May a cold reader hear of it? Of who is to do what, and of how the claim is worded, which is no history of its review. */
export function hearsCold(kind: string): boolean {
  return /^(assignment\.|claim\.(changed|withdrawn|restored)$)/.test(kind);
}
