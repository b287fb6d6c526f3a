import type { Tx } from '@/lib/db/database';
import type { Actor } from '../core/actor';

export interface OwnTraining {
  caseId: string;
  caseTitle: string;
  answered: number;
  of: number;
}

/** Training cases that an observer has not finished. Whoever judges claims already is not sent to training. */
export async function listOwnTraining(db: Tx, { workspaceId, userId, role }: Actor): Promise<OwnTraining[]> {
  if (role !== 'observer') return [];
  const cases = await db.case.findMany({
    where: { workspaceId, training: true, archivedAt: null },
    select: {
      id: true,
      title: true,
      claims: {
        where: { withdrawnAt: null, mergedIntoId: null, trainingKey: { isNot: null } },
        select: { trainingAnswers: { where: { userId }, select: { id: true } } },
      },
    },
    orderBy: { id: 'asc' },
  });
  return cases
    .map(({ id, title, claims }) => ({
      caseId: id,
      caseTitle: title,
      answered: claims.filter(({ trainingAnswers }) => trainingAnswers.length > 0).length,
      of: claims.length,
    }))
    .filter(({ answered, of }) => answered < of);
}
