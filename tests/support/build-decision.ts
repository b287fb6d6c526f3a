import { v7 as newId } from 'uuid';
import type { Claim, Db, Decision } from '@/lib/db/database';
import type { DecidedVerdict } from '@/lib/domain/decision';
import type { BuiltWorkspace } from './build-workspace';

interface DecisionParts {
  claim: Claim;
  rating?: string;
  verdicts?: DecidedVerdict[];
}

/** The desk's standing decision on a claim. */
export async function buildDecision(
  db: Db,
  { workspaceId, scaleId, editor }: BuiltWorkspace,
  { claim, rating = 'supported', verdicts = [] }: DecisionParts,
): Promise<Decision> {
  return db.decision.create({
    data: {
      workspaceId,
      id: newId(),
      claimId: claim.id,
      scaleId,
      rating,
      reason: { type: 'doc', content: [{ type: 'paragraph' }] },
      reasonText: '',
      wordings: [],
      verdicts: verdicts.map((verdict) => ({ ...verdict })),
      decidedById: editor.userId,
    },
  });
}
