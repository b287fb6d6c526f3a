import type { Trainee } from '@/lib/contract/training';
import type { Tx } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { type LoadedTraining, loadTraining, resultOf } from './load-training';

/** Everybody who has answered something in a training case, and the observers who have not begun, for editors. */
export async function listTrainees(actor: Actor, db: Tx, { caseId }: { caseId: string }): Promise<Trainee[]> {
  authorise(actor, 'training.admit');
  const loaded = await loadTraining(actor, db, { caseId });
  const keyed = loaded.claims.filter(({ trainingKey }) => trainingKey !== null);
  const begun = keyed.flatMap(({ trainingAnswers }) => trainingAnswers.map(({ userId }) => userId));
  const trainees = await readTrainees(actor, db, {
    loaded,
    where: { OR: [{ userId: { in: begun } }, { role: 'observer' }] },
  });
  return trainees.sort(
    (a, b) => b.result.answered - a.result.answered || byName.compare(a.person.name, b.person.name),
  );
}

/** One of them, whether or not they have begun. */
export async function getTrainee(
  actor: Actor,
  db: Tx,
  { caseId, userId }: { caseId: string; userId: string },
): Promise<Trainee> {
  const loaded = await loadTraining(actor, db, { caseId });
  const [trainee] = await readTrainees(actor, db, { loaded, where: { userId } });
  return requireFound(trainee);
}

async function readTrainees(
  actor: Actor,
  db: Tx,
  { loaded, where }: { loaded: LoadedTraining; where: object },
): Promise<Trainee[]> {
  const { workspaceId } = actor;
  const members = await db.membership.findMany({
    where: { ...where, workspaceId, removedAt: null },
    select: { role: true, version: true, user: { select: { id: true, name: true } } },
  });
  const admissions = await db.trainingAdmission.findMany({
    where: { workspaceId, userId: { in: members.map(({ user }) => user.id) }, takenBackAt: null },
    orderBy: { id: 'desc' },
  });
  const admitting = await db.user.findMany({
    where: { id: { in: admissions.map(({ admittedById }) => admittedById) } },
    select: { id: true, name: true },
  });
  return members.map(({ user, role, version }) => {
    const result = resultOf(loaded, { userId: user.id, viewer: actor });
    const admission = admissions.find(({ userId }) => userId === user.id);
    const by = admitting.find(({ id }) => id === admission?.admittedById);
    return {
      person: user,
      role,
      result,
      admission:
        admission && by ? { by, at: admission.admittedAt.toISOString(), caseId: admission.caseId } : null,
      can: {
        admit: role === 'observer' && result.finished,
        takeBack: admission?.membershipVersion === version,
      },
    };
  });
}

const byName = new Intl.Collator('en');
