import { isDeepStrictEqual } from 'node:util';
import type { ClaimRow } from '@/lib/contract/claims';
import type { Claim, Prisma } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import { type Actor, authorise } from '../core/actor';
import { refuseStale } from '../core/stale';
import type { Write } from '../core/write';
import { type ClaimFields, tidyClaimFields } from './claim-fields';
import { getClaim } from './get-claim';
import { getClaimInUse } from './get-claim-in-use';

interface Input extends Partial<ClaimFields> {
  claimId: string;
  version: number;
}

/** Changes a claim. A new statement or new details are a new wording, which sets confirmed silences back. */
export async function updateClaim(
  actor: Actor,
  { tx, record }: Write,
  { claimId, version, statement, asOf, kind, checkable, checkableReason, tags, details }: Input,
): Promise<ClaimRow> {
  authorise(actor, 'claims.edit');
  const claim = await getClaimInUse(tx, actor, { claimId, forChange: true });
  if (claim.version !== version) refuseStale(await getClaim(actor, tx, { claimId }));

  const given = { statement, asOf, kind, checkable, checkableReason, tags, details };
  const changes = listChanges(claim, tidyClaimFields(given));
  if (changes.length === 0) return getClaim(actor, tx, { claimId });

  const reworded = changes.some(({ field }) => field === 'statement' || field === 'details');
  await tx.claim.update({
    where: { workspaceId_id: { workspaceId: actor.workspaceId, id: claimId } },
    data: {
      ...Object.fromEntries(changes.map(({ field, after }) => [field, after])),
      version: { increment: 1 },
      ...(reworded && { wordingVersion: { increment: 1 } }),
    },
  });
  // The claim has no table of versions: its history is what stood before and after each change.
  record({
    kind: 'claim.changed',
    caseId: claim.caseId,
    claimId,
    subjectId: claimId,
    data: { label: labelChange(claim, changes), changes },
  });
  return getClaim(actor, tx, { claimId });
}

/** The claim as it reads now, and as it read before when the statement changed. */
function labelChange({ number, statement }: Claim, changes: Change[]): string {
  const reworded = changes.find(({ field }) => field === 'statement');
  if (!reworded) return claimLabel({ number, statement });
  return `${claimLabel({ number, statement: String(reworded.after) })} (before: “${statement}”)`;
}

interface Change {
  field: keyof ClaimFields;
  before: Prisma.JsonValue;
  after: ClaimFields[keyof ClaimFields];
}

function listChanges(claim: Claim, fields: Partial<ClaimFields>): Change[] {
  const changes: Change[] = [];
  for (const [key, after] of Object.entries(fields)) {
    const field = key as keyof ClaimFields;
    if (after !== undefined && !isDeepStrictEqual(claim[field], after))
      changes.push({ field, before: claim[field], after });
  }
  return changes;
}
