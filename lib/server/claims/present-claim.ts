import type { ClaimRow } from '@/lib/contract/claims';
import { type Detail, deriveClaimStatus } from '@/lib/domain/claim';
import { listAbilities } from '@/lib/domain/permissions';
import type { Actor } from '../core/actor';
import type { ReadClaim } from './read-claims';

const ACTIONS = [
  'claims.edit',
  'claims.withdraw',
  'claims.merge',
  'claims.split',
  'claims.setStage',
  'passages.create',
  'silence.confirm',
  'evidence.create',
  'evidence.link',
  'verdicts.submit',
  'decisions.decide',
  'assignments.assign',
] as const;

/** A claim as this viewer may know it: all figures about verdicts come from what the stage lets them see. */
export function presentClaim(actor: Actor, { record, sight }: ReadClaim): ClaimRow {
  const { decisionRating: rating, decisionScaleId: scaleId } = record;
  const { others, holders } = sight;
  const own = record.ownRating === null ? 0 : 1;
  const verdicts = others ? record.verdicts : own;
  return {
    id: record.id,
    caseId: record.caseId,
    number: record.number,
    statement: record.statement,
    asOf: record.asOf,
    kind: record.kind,
    checkable: record.checkable,
    checkableReason: record.checkableReason,
    tags: record.tags,
    // Written only by this room, from the contract's Detail[].
    details: record.details as Detail[],
    // Where a claim stands in its protocol tells who has submitted.
    stage: others || record.protocol === null ? record.stage : (record.place ?? 'independent'),
    followsProtocol: record.protocol !== null,
    status: deriveClaimStatus({
      withdrawn: record.withdrawnAt !== null,
      merged: record.mergedIntoId !== null,
      passages: record.passages,
      assignments: record.assignees.length,
      verdicts,
      decided: rating !== null,
      published: record.published,
    }),
    wordingVersion: record.wordingVersion,
    version: record.version,
    createdBy: { id: record.createdById, name: record.createdByName },
    createdAt: record.createdAt.toISOString(),
    withdrawnAt: record.withdrawnAt?.toISOString() ?? null,
    withdrawnReason: record.withdrawnReason,
    mergedIntoId: record.mergedIntoId,
    articles: record.articles,
    passages: record.passages,
    evidence: record.evidence,
    verdicts,
    hidden: !others,
    disputed: others && record.ratings > 1,
    ownRating: record.ownRating,
    decision: rating !== null && scaleId !== null ? { rating, scaleId, dissents: record.dissents } : null,
    assignees: holders ? record.assignees : record.assignees.filter(({ userId }) => userId === actor.userId),
    can: listAbilities(ACTIONS, { actor, belongsTo: record.createdById }),
  };
}
