import { v7 as newId } from 'uuid';
import type { Claim, Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import type { BuiltWorkspace } from './build-workspace';
import { writeReason } from './write-reason';

interface KeyParts {
  claim: Claim;
  /** Its author, who may not answer the claim; the editor by default. */
  by?: Actor;
  rating?: string;
  reasonText?: string;
}

/** The key of a claim of a training case, as its first version. */
export async function buildKey(
  db: Db,
  { workspaceId, scaleId, editor }: BuiltWorkspace,
  { claim, by = editor, rating = 'refuted', reasonText = 'The map shows a road.' }: KeyParts,
): Promise<void> {
  await db.trainingKey.create({
    data: {
      workspaceId,
      claimId: claim.id,
      scaleId,
      rating,
      reason: writeReason(reasonText) as object,
      reasonText,
      authorId: by.userId,
    },
  });
}

interface AnswerParts {
  claim: Claim;
  by: Actor;
  rating?: string;
  reasonText?: string;
}

/** What somebody answered to a claim of a training case. */
export async function buildAnswer(
  db: Db,
  { workspaceId, scaleId }: BuiltWorkspace,
  { claim, by, rating = 'refuted', reasonText = 'The ministry says so.' }: AnswerParts,
): Promise<void> {
  await db.trainingAnswer.create({
    data: {
      workspaceId,
      id: newId(),
      claimId: claim.id,
      userId: by.userId,
      scaleId,
      rating,
      reason: writeReason(reasonText) as object,
      reasonText,
      keyVersion: 1,
    },
  });
}
