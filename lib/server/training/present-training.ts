import type { TrainingAnswer, TrainingClaim, TrainingKey } from '@/lib/contract/training';
import type { TrainingAnswer as AnswerRow, Claim, TrainingKey as KeyRow } from '@/lib/db/database';

interface TrainingParts {
  claim: Pick<Claim, 'id' | 'number' | 'statement'>;
  key: KeyRow | null;
  answer: AnswerRow | undefined;
  /** May the viewer know the key? */
  seesKey: boolean;
}

/** A claim of a training case with one person's answer beside the key. */
export function presentTrainingClaim({ claim, key, answer, seesKey }: TrainingParts): TrainingClaim {
  return {
    claimId: claim.id,
    number: claim.number,
    statement: claim.statement,
    hasKey: key !== null,
    key: key && seesKey ? presentKey(key) : null,
    answer: answer ? presentAnswer(answer) : null,
    agrees: key && answer ? key.rating === answer.rating : null,
    keyChanged: key !== null && answer !== undefined && answer.keyVersion < key.version,
  };
}

export function presentKey(row: KeyRow): TrainingKey {
  return { ...presentJudged(row), version: row.version, setAt: row.setAt.toISOString() };
}

function presentAnswer(row: AnswerRow): TrainingAnswer {
  return {
    ...presentJudged(row),
    confidence: row.confidence,
    submittedAt: row.submittedAt.toISOString(),
  };
}

function presentJudged({ scaleId, rating, reason, reasonText }: KeyRow | AnswerRow) {
  // Only checked documents are stored (read-judgement.ts).
  return { scaleId, rating, reason: reason as unknown as TrainingKey['reason'], reasonText };
}
