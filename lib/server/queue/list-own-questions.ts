import type { Tx } from '@/lib/db/database';
import type { Actor } from '../core/actor';
import { loadHiddenWork, whereEvidenceVisible, whereLinkVisible } from '../visibility/hidden-work';

export interface OwnQuestion {
  evidenceId: string;
  caseId: string;
  caseTitle: string;
  /** The first claim that the question serves, to go to; null when it serves none. */
  claimId: string | null;
  question: string;
  dueAt: string | null;
  overdue: boolean;
}

/** Questions that the actor is to answer and that have no answer yet, by due date. */
export async function listOwnQuestions(db: Tx, actor: Actor, now: Date): Promise<OwnQuestion[]> {
  const { workspaceId, userId } = actor;
  const hidden = await loadHiddenWork(db, actor, {});
  const questions = await db.evidence.findMany({
    where: {
      ...whereEvidenceVisible(hidden),
      workspaceId,
      ownerId: userId,
      answerText: '',
      withdrawnAt: null,
      case: { archivedAt: null },
    },
    select: {
      id: true,
      caseId: true,
      question: true,
      dueAt: true,
      case: { select: { title: true } },
      links: {
        where: { ...whereLinkVisible(hidden), removedAt: null },
        select: { claimId: true },
        orderBy: { id: 'asc' },
        take: 1,
      },
    },
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  });
  return questions.map(({ id, caseId, question, dueAt, case: home, links }) => ({
    evidenceId: id,
    caseId,
    caseTitle: home.title,
    claimId: links[0]?.claimId ?? null,
    question,
    dueAt: dueAt?.toISOString() ?? null,
    overdue: dueAt !== null && dueAt < now,
  }));
}
