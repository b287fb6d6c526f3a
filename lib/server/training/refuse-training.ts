import type { Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import {
  describeNotInTraining,
  type NotInTraining,
  type TrainingRefusal,
  trainingRefusals,
} from '@/lib/domain/training';

interface Home {
  workspaceId: string;
  caseId: string;
}

/** Refuses in a training case what its claims have none of. Ask with the claim locked: the case may change otherwise. */
export async function refuseTraining(tx: Pick<Tx, 'case'>, home: Home, what: NotInTraining): Promise<void> {
  if (await isTraining(tx, home)) {
    throw new Problem('RULE_BROKEN', describeNotInTraining(what), { rule: 'training_case' });
  }
}

/** Refuses what only a training case has anywhere else. */
export async function requireTraining(tx: Pick<Tx, 'case'>, home: Home): Promise<void> {
  if (!(await isTraining(tx, home))) refuseInTraining('not_training');
}

/** Refuses a move in training by its named rule. */
export function refuseInTraining(rule: TrainingRefusal): never {
  throw new Problem('RULE_BROKEN', trainingRefusals[rule], { rule });
}

async function isTraining(tx: Pick<Tx, 'case'>, { workspaceId, caseId }: Home): Promise<boolean> {
  const found = await tx.case.findUnique({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: { training: true },
  });
  return found?.training === true;
}
