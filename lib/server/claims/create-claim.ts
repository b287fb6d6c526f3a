import type { ClaimRow } from '@/lib/contract/claims';
import type { Passage } from '@/lib/contract/passages';
import { claimLabel } from '@/lib/domain/claim-label';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { markPassage, type PreparedMark } from '../passages/mark-passage';
import { beginCourse } from '../stages/start-course';
import { type ClaimFields, tidyClaimFields } from './claim-fields';
import { getClaim } from './get-claim';
import { takeClaimNumber } from './take-claim-number';

interface Input extends Partial<ClaimFields> {
  caseId: string;
  statement: string;
  mark?: PreparedMark;
}

/** Writes a claim; with the passage it was found in, prepared by `prepareMark`, when there is one. */
export async function createClaim(
  actor: Actor,
  write: Write,
  { caseId, mark, statement, asOf, kind, checkable, checkableReason, tags, details }: Input,
): Promise<{ claim: ClaimRow; passage: Passage | null }> {
  authorise(actor, 'claims.create');
  const { tx, newId, now, record } = write;
  const number = await takeClaimNumber(tx, actor, caseId);
  const home = await tx.case.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId: actor.workspaceId, id: caseId } },
    select: { protocol: true },
  });
  const fields = tidyClaimFields({ asOf, kind, checkable, checkableReason, tags: tags ?? [] });
  const claim = await tx.claim.create({
    data: {
      ...fields,
      workspaceId: actor.workspaceId,
      id: newId(),
      caseId,
      number,
      statement,
      details: (details ?? []).map((detail) => ({ ...detail })),
      createdById: actor.userId,
      createdAt: now,
      ...beginCourse(home, now),
    },
  });
  record({
    kind: 'claim.created',
    caseId,
    claimId: claim.id,
    subjectId: claim.id,
    data: { label: claimLabel(claim) },
  });
  const passage = mark ? await markPassage(actor, write, { claim, mark }) : null;
  return { claim: await getClaim(actor, tx, { claimId: claim.id }), passage };
}
