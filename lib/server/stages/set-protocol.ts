import type { Course } from '@/lib/contract/stages';
import type { Claim, Tx } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import { Problem, refuseField } from '@/lib/domain/problem';
import { checkProtocol, type Protocol } from '@/lib/domain/protocol';
import { lockClaims } from '../assignments/lock-claims';
import { readOpenCase } from '../cases/get-case';
import { presentCase } from '../cases/present-case';
import { getClaim } from '../claims/get-claim';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { refuseTraining } from '../training/refuse-training';
import { getCourse } from './get-course';
import { listBegun } from './list-begun';
import { readProtocol } from './load-course';
import { startCourse, storeProtocol } from './start-course';

interface CaseInput {
  caseId: string;
  version: number;
  protocol: Protocol | null;
  toClaims: boolean;
}

/** Chooses how the claims of a case are reviewed: those to come, and those on which nobody has begun. */
export async function setCaseProtocol(
  actor: Actor,
  { tx, now, record }: Write,
  { caseId, version, protocol, toClaims }: CaseInput,
): Promise<{ protocol: Protocol | null; version: number; changed: number; kept: number }> {
  authorise(actor, 'stages.setProtocol');
  refuseFaulty(protocol);
  const { workspaceId } = actor;
  const before = await readOpenCase(actor, tx, caseId);
  await refuseTraining(tx, { workspaceId, caseId }, 'protocols');
  const { count } = await tx.case.updateMany({
    where: { workspaceId, id: caseId, version },
    data: { protocol: storeProtocol(protocol), version: { increment: 1 } },
  });
  if (count === 0) refuseStale(presentCase(actor, before));
  const claims = toClaims ? await takeClaims(tx, actor, caseId) : [];
  const begun = await listBegun(
    tx,
    actor,
    claims.map(({ id }) => id),
  );
  const changed = claims.filter(({ id }) => !begun.has(id));
  await tx.claim.updateMany({
    where: { workspaceId, id: { in: changed.map(({ id }) => id) } },
    data: startCourse(protocol, now),
  });
  record({
    kind: 'protocol.changed',
    caseId,
    data: { label: before.title, preset: protocol?.preset ?? null },
  });
  return { protocol, version: version + 1, changed: changed.length, kept: claims.length - changed.length };
}

/** Chooses how one claim is reviewed, before anybody has begun. */
export async function setClaimProtocol(
  actor: Actor,
  { tx, now, record }: Write,
  { claimId, version, protocol }: { claimId: string; version: number; protocol: Protocol | null },
): Promise<Course> {
  authorise(actor, 'stages.setProtocol');
  refuseFaulty(protocol);
  const claim = await getClaimInUse(tx, actor, { claimId, forChange: true });
  await refuseTraining(tx, claim, 'protocols');
  if (claim.version !== version) refuseStale(await getClaim(actor, tx, { claimId }));
  if ((await listBegun(tx, actor, [claimId])).size > 0) {
    throw new Problem(
      'RULE_BROKEN',
      `Somebody has begun with claim ${claim.number}: its protocol stays as it is.`,
      { rule: 'claim_begun' },
    );
  }
  await tx.claim.update({
    where: { workspaceId_id: { workspaceId: actor.workspaceId, id: claimId } },
    data: { ...startCourse(protocol, now), version: { increment: 1 } },
  });
  record({
    kind: 'protocol.changed',
    caseId: claim.caseId,
    claimId,
    subjectId: claimId,
    data: { label: claimLabel(claim), preset: protocol?.preset ?? null },
  });
  return getCourse(actor, tx, { claimId });
}

function refuseFaulty(protocol: Protocol | null): void {
  const [fault] = protocol === null ? [] : checkProtocol(protocol);
  if (fault !== undefined) refuseField('protocol', fault);
}

async function takeClaims(tx: Tx, { workspaceId }: Actor, caseId: string): Promise<Claim[]> {
  await lockClaims(tx, workspaceId, { caseId });
  return tx.claim.findMany({ where: { workspaceId, caseId, withdrawnAt: null, mergedIntoId: null } });
}

/** The protocol that new claims of a case get. */
export async function getCaseProtocol(
  actor: Actor,
  db: Pick<Tx, 'case'>,
  { caseId }: { caseId: string },
): Promise<{ protocol: Protocol | null; version: number }> {
  authorise(actor, 'stages.view');
  const found = requireFound(
    await db.case.findUnique({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: caseId } },
      select: { protocol: true, version: true },
    }),
  );
  const { protocol, version } = found;
  return { protocol: protocol === null ? null : readProtocol(protocol), version };
}
