import type { Assignment } from '@/lib/contract/assignments';
import { readAttention } from '@/lib/db/attention-rows';
import type { Tx } from '@/lib/db/database';
import { can } from '@/lib/domain/permissions';
import { loadAssignments, whereHeld } from '../assignments/load-assignments';
import { groupAttention } from '../cases/list-attention';
import { type Actor, authorise } from '../core/actor';
import { listStaleWork, type StaleWork } from '../stale/list-stale-work';
import { listOwnTraining, type OwnTraining } from '../training/list-own-training';
import { listHiddenWork } from '../visibility/hidden-work';
import { listOpenClaimIds, loadClaimViews } from '../visibility/load-views';
import { listOwnQuestions, type OwnQuestion } from './list-own-questions';
import { listReading, type ReadingItem } from './list-reading';
import { listWaitingDecisions, type WaitingDecision } from './list-waiting-decisions';

interface Queue {
  verdicts: (Assignment & { caseTitle: string })[];
  questions: OwnQuestion[];
  reading: ReadingItem[];
  decisions: WaitingDecision[];
  stale: StaleWork[];
  training: OwnTraining[];
  attention: (ReturnType<typeof groupAttention>[number] & { caseId: string; caseTitle: string })[];
}

/** What the actor is to do next, in all open cases of the workspace. */
export async function getQueue(actor: Actor, db: Tx): Promise<Queue> {
  authorise(actor, 'queue.view');
  const { workspaceId, userId } = actor;
  const now = new Date();
  const cases = await db.case.findMany({
    where: { workspaceId, archivedAt: null },
    select: { id: true, title: true },
    orderBy: { id: 'asc' },
  });
  const titles = new Map(cases.map(({ id, title }) => [id, title]));
  const held = await loadAssignments(db, actor, {
    where: { AND: [whereHeld(actor), { userId }, { claim: { case: { archivedAt: null } } }] },
    now,
  });
  const toJudge = held.filter(({ state, decided }) => state === 'waiting' && !decided);
  return {
    verdicts: toJudge.map((assignment) => ({
      ...assignment,
      caseTitle: titles.get(assignment.caseId) ?? '',
    })),
    questions: await listOwnQuestions(db, actor, now),
    reading: await listReading(db, actor, [...new Set(toJudge.map(({ caseId }) => caseId))]),
    decisions: await listWaitingDecisions(db, actor),
    stale: await listStaleWork(db, actor),
    training: await listOwnTraining(db, actor),
    attention: await listAttentionOfCases(db, actor, { cases, now }),
  };
}

/** For those who give out the work; reviewers have their own list above. */
async function listAttentionOfCases(
  db: Tx,
  actor: Actor,
  { cases, now }: { cases: { id: string; title: string }[]; now: Date },
): Promise<Queue['attention']> {
  if (cases.length === 0 || !can('assignments.assign', { actor })) return [];
  const { workspaceId, userId } = actor;
  const views = await loadClaimViews(db, actor, {});
  const found = await readAttention(db, {
    workspaceId,
    userId,
    now,
    caseIds: cases.map(({ id }) => id),
    openClaimIds: listOpenClaimIds(views),
    hidden: listHiddenWork(actor, views),
  });
  return cases.flatMap(({ id, title }) =>
    groupAttention(found.filter(({ caseId }) => caseId === id)).map((group) => ({
      ...group,
      caseId: id,
      caseTitle: title,
    })),
  );
}
