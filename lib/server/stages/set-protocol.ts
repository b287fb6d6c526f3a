import type { Course } from '@/lib/contract/stages';
import { type Case, type Claim, Prisma, type Tx } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import { Problem, refuseField } from '@/lib/domain/problem';
import { checkProtocol, type Protocol } from '@/lib/domain/protocol';
import { readOpenCase } from '../cases/get-case';
import { presentCase } from '../cases/present-case';
import { getClaim } from '../claims/get-claim';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { getCourse } from './get-course';
import { readProtocol } from './load-course';

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
  const { count } = await tx.case.updateMany({
    where: { workspaceId, id: caseId, version },
    data: { protocol: store(protocol), version: { increment: 1 } },
  });
  if (count === 0) refuseStale(presentCase(actor, before));
  const claims = toClaims ? await lockClaims(tx, actor, caseId) : [];
  const begun = await listBegun(
    tx,
    actor,
    claims.map(({ id }) => id),
  );
  const changed = claims.filter(({ id }) => !begun.has(id));
  await tx.claim.updateMany({
    where: { workspaceId, id: { in: changed.map(({ id }) => id) } },
    data: start(protocol, now),
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
    data: { ...start(protocol, now), version: { increment: 1 } },
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

/** What a claim that is written now begins with. */
export function beginCourse(
  { protocol }: Pick<Case, 'protocol'>,
  now: Date,
): Pick<Prisma.ClaimUncheckedCreateInput, 'protocol' | 'protocolSince' | 'stage' | 'stageSince'> {
  return start(protocol === null ? null : readProtocol(protocol), now);
}

function start(protocol: Protocol | null, now: Date) {
  return {
    protocol: store(protocol),
    protocolSince: protocol === null ? null : now,
    stage: protocol?.stages[0]?.kind ?? 'independent',
    stageSince: now,
  } as const;
}

function store(protocol: Protocol | null) {
  // A protocol is plain JSON by its type.
  return protocol === null ? Prisma.DbNull : (protocol as unknown as Prisma.InputJsonObject);
}

function refuseFaulty(protocol: Protocol | null): void {
  const [fault] = protocol === null ? [] : checkProtocol(protocol);
  if (fault !== undefined) refuseField('protocol', fault);
}

async function lockClaims(tx: Tx, { workspaceId }: Actor, caseId: string): Promise<Claim[]> {
  await tx.$queryRaw(Prisma.sql`
    SELECT 1 FROM "Claim" WHERE "workspaceId" = ${workspaceId}::uuid AND "caseId" = ${caseId}::uuid
    ORDER BY "id" FOR NO KEY UPDATE`);
  return tx.claim.findMany({ where: { workspaceId, caseId, withdrawnAt: null, mergedIntoId: null } });
}

/** Claims that somebody judged, decided, holds or has opened: their rules may not change under them. */
async function listBegun(tx: Tx, { workspaceId }: Actor, claimIds: string[]): Promise<ReadonlySet<string>> {
  const of = { workspaceId, claimId: { in: claimIds } };
  const found = [
    await tx.verdict.findMany({ where: of, select: { claimId: true } }),
    await tx.decision.findMany({ where: of, select: { claimId: true } }),
    await tx.assignment.findMany({ where: { ...of, releasedAt: null }, select: { claimId: true } }),
    await tx.stageMove.findMany({ where: of, select: { claimId: true } }),
  ];
  return new Set(found.flat().map(({ claimId }) => claimId));
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
