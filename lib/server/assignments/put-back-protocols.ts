import { type Claim, Prisma, type Tx } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { listBegun } from '../stages/list-begun';
import { startCourse } from '../stages/start-course';
import { loadClaimViews } from '../visibility/load-views';
import type { QuickerClaim } from './quicker-claim';

interface PutBack {
  claims: Claim[];
  refused: { claim: Claim; reason: string }[];
}

/**
 * Gives claims the protocol back that they followed before a plan took them to the quick one, as if it never had: where
 * nobody holds them, and nothing has happened on them since. They have to be locked.
 */
export async function putBackProtocols(
  actor: Actor,
  { tx, record }: Write,
  quicker: QuickerClaim[],
): Promise<PutBack> {
  const { workspaceId } = actor;
  const claimIds = quicker.map(({ claimId }) => claimId);
  const rows = await tx.claim.findMany({ where: { workspaceId, id: { in: claimIds } } });
  const views = await loadClaimViews(tx, actor, { claimIds });
  const begun = await listBegun(tx, actor, claimIds);
  const touched = await listTouched(tx, actor, claimIds);
  const answer: PutBack = { claims: [], refused: [] };
  for (const { claimId, version, protocol, protocolSince } of quicker) {
    const claim = requireFound(rows.find(({ id }) => id === claimId));
    if (views.get(claimId)?.others !== true) {
      answer.refused.push({ claim, reason: BLIND });
      continue;
    }
    if (claim.version !== version || begun.has(claimId) || touched.has(claimId)) {
      answer.refused.push({
        claim,
        reason: 'Somebody has begun with it or changed it, so it keeps one check.',
      });
      continue;
    }
    await tx.claim.update({
      where: { workspaceId_id: { workspaceId, id: claimId } },
      data: { ...startCourse(protocol, new Date(protocolSince)), version: { increment: 1 } },
    });
    record({
      kind: 'protocol.changed',
      caseId: claim.caseId,
      claimId,
      subjectId: claimId,
      data: { label: claimLabel(claim), preset: protocol.preset },
    });
    answer.claims.push(claim);
  }
  return answer;
}

const BLIND = 'It waits for your own verdict, so somebody else has to choose its protocol.';

/** Claims with which anybody has done anything since their protocol was last chosen, besides giving them out. */
async function listTouched(
  tx: Pick<Tx, '$queryRaw'>,
  { workspaceId }: Actor,
  claimIds: string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ claimId: string }[]>(Prisma.sql`
    SELECT DISTINCT y."claimId" FROM "Activity" y
    WHERE y."workspaceId" = ${workspaceId}::uuid AND y."claimId" = ANY(${claimIds}::uuid[])
      AND y."kind" NOT LIKE 'assignment.%'
      AND y."seq" > (SELECT max(chosen."seq") FROM "Activity" chosen
        WHERE chosen."workspaceId" = y."workspaceId" AND chosen."claimId" = y."claimId"
          AND chosen."kind" = 'protocol.changed')`);
  return new Set(rows.map(({ claimId }) => claimId));
}
