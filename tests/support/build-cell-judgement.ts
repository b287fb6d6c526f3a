import { v7 as newId } from 'uuid';
import type { CellJudgement, Claim, Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import type { BuiltWorkspace } from './build-workspace';

interface CellParts {
  claim: Claim;
  articleId: string;
  by: Actor;
  accurate?: boolean | null;
  fair?: boolean | null;
  note?: string;
}

/** What somebody judged of how an article reports a claim. */
export async function buildCellJudgement(
  db: Db,
  { workspaceId }: BuiltWorkspace,
  { claim, articleId, by, accurate = true, fair = null, note = '' }: CellParts,
): Promise<CellJudgement> {
  return db.cellJudgement.create({
    data: {
      workspaceId,
      id: newId(),
      claimId: claim.id,
      articleId,
      userId: by.userId,
      accurate,
      fair,
      note,
      stage: claim.stage,
    },
  });
}
