import { v7 as newId } from 'uuid';
import type { Claim, Db, Prisma } from '@/lib/db/database';
import type { BuiltWorkspace } from './build-workspace';

type ClaimParts = Pick<Claim, 'caseId'> &
  Partial<Pick<Claim, 'statement' | 'stage' | 'tags' | 'kind' | 'createdById' | 'withdrawnAt'>> & {
    protocol?: Prisma.InputJsonObject;
  };

/** A claim with the next number of its case. */
export async function buildClaim(
  db: Db,
  workspace: BuiltWorkspace,
  { caseId, ...given }: ClaimParts,
): Promise<Claim> {
  const { workspaceId } = workspace;
  const { nextClaim } = await db.case.update({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    data: { nextClaim: { increment: 1 } },
  });
  return db.claim.create({
    data: {
      workspaceId,
      id: newId(),
      caseId,
      number: nextClaim - 1,
      statement: 'The troops in the border region are encircled.',
      details: [],
      tags: [],
      createdById: workspace.ines.userId,
      ...given,
    },
  });
}
