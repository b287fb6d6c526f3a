import { Prisma, type Tx } from '@/lib/db/database';

/** Locks claims in one order, so that two who change the same claims wait for each other instead of for ever. */
export async function lockClaims(
  tx: Pick<Tx, '$queryRaw'>,
  workspaceId: string,
  of: { caseId: string } | { claimIds: string[] },
): Promise<void> {
  const filter =
    'caseId' in of
      ? Prisma.sql`"caseId" = ${of.caseId}::uuid`
      : Prisma.sql`"id" = ANY(${of.claimIds}::uuid[])`;
  await tx.$queryRaw(Prisma.sql`
    SELECT 1 FROM "Claim" WHERE "workspaceId" = ${workspaceId}::uuid AND ${filter} ORDER BY "id" FOR NO KEY UPDATE`);
}
