import { v7 as newId } from 'uuid';
import type { Claim, Db, Verdict } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import type { BuiltWorkspace } from './build-workspace';

interface VerdictParts {
  claim: Claim;
  by: Actor;
  rating?: string;
  reasonText?: string;
  withdrawnAt?: Date;
}

/** A reviewer's standing verdict on a claim, as its first version. */
export async function buildVerdict(
  db: Db,
  { workspaceId, scaleId }: BuiltWorkspace,
  { claim, by, rating = 'supported', reasonText = 'The transcript says so.', withdrawnAt }: VerdictParts,
): Promise<Verdict> {
  return db.verdict.create({
    data: {
      workspaceId,
      id: newId(),
      claimId: claim.id,
      userId: by.userId,
      scaleId,
      rating,
      reason: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: reasonText }] }],
      },
      reasonText,
      seen: { stage: claim.stage, others: false, verdicts: [] },
      stage: claim.stage,
      submittedAt: new Date(),
      withdrawnAt,
    },
  });
}
