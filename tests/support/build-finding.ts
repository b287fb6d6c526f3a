import { v7 as newId } from 'uuid';
import type { Claim, Db, Finding } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import type { BuiltWorkspace } from './build-workspace';

interface FindingParts {
  articleId: string;
  by: Actor;
  claim?: Claim;
  says?: string;
}

/** Something wrong that somebody noted in an article. */
export async function buildFinding(
  db: Db,
  { workspaceId }: BuiltWorkspace,
  { articleId, by, claim, says = 'since August 2023' }: FindingParts,
): Promise<Finding> {
  const { caseId } = await db.article.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: articleId } },
  });
  return db.finding.create({
    data: {
      workspaceId,
      id: newId(),
      caseId,
      articleId,
      claimId: claim?.id,
      kind: 'date',
      says,
      holds: '6 August 2024',
      createdById: by.userId,
    },
  });
}
