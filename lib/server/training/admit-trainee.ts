import type { Trainee } from '@/lib/contract/training';
import type { Tx } from '@/lib/db/database';
import { readCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { getTrainee } from './list-trainees';
import { refuseInTraining } from './refuse-training';

interface Input {
  caseId: string;
  userId: string;
  /** False takes an admission back. */
  admitted: boolean;
}

/**
 * Makes an observer a reviewer who has answered every keyed claim of a training case, or takes that back while nothing
 * has come of it. Doing it again changes nothing.
 */
export async function admitTrainee(actor: Actor, write: Write, input: Input): Promise<Trainee> {
  authorise(actor, 'training.admit');
  const { tx } = write;
  await readCase(actor, tx, input.caseId);
  await (input.admitted ? admit(actor, write, input) : takeBack(actor, write, input));
  return getTrainee(actor, tx, input);
}

async function admit(actor: Actor, write: Write, { caseId, userId }: Input): Promise<void> {
  const { tx, now, newId, record } = write;
  const { workspaceId } = actor;
  const { person, role, result } = await getTrainee(actor, tx, { caseId, userId });
  if (role !== 'observer') return;
  if (!result.finished) refuseInTraining('not_finished');
  const version = await changeRole(tx, { workspaceId, userId }, { from: 'observer', to: 'reviewer' });
  // Another editor was faster.
  if (version === undefined) return;
  await tx.trainingAdmission.create({
    data: {
      workspaceId,
      id: newId(),
      caseId,
      userId,
      membershipVersion: version,
      admittedById: actor.userId,
      admittedAt: now,
    },
  });
  record({
    kind: 'member.admitted',
    caseId,
    subjectId: userId,
    data: { name: person.name, label: person.name },
  });
}

async function takeBack(actor: Actor, write: Write, { caseId, userId }: Input): Promise<void> {
  const { tx, now, record } = write;
  const { workspaceId } = actor;
  const { person, role, can } = await getTrainee(actor, tx, { caseId, userId });
  const admission = await tx.trainingAdmission.findFirst({
    where: { workspaceId, userId },
    orderBy: { id: 'desc' },
  });
  if (!admission) refuseInTraining('not_admitted');
  if (admission.takenBackAt !== null && role === 'observer') return;
  if (can.takeBack !== true) refuseInTraining('role_changed');
  const worked = await tx.activity.count({
    where: {
      workspaceId,
      actorId: userId,
      createdAt: { gte: admission.admittedAt },
      kind: { not: 'training.answered' },
    },
  });
  if (worked > 0) refuseInTraining('worked_since');
  const version = await changeRole(tx, { workspaceId, userId }, { from: 'reviewer', to: 'observer' });
  if (version === undefined) refuseInTraining('role_changed');
  await tx.trainingAdmission.update({
    where: { workspaceId_id: { workspaceId, id: admission.id } },
    data: { takenBackAt: now },
  });
  record({
    kind: 'member.admission_taken_back',
    caseId,
    subjectId: userId,
    data: { name: person.name, label: person.name },
  });
}

/** Answers the version of the membership after the change; nothing when the role was not `from` any more. */
async function changeRole(
  tx: Tx,
  member: { workspaceId: string; userId: string },
  { from, to }: { from: 'observer' | 'reviewer'; to: 'observer' | 'reviewer' },
): Promise<number | undefined> {
  const { count } = await tx.membership.updateMany({
    where: { ...member, role: from, removedAt: null },
    data: { role: to, version: { increment: 1 } },
  });
  if (count === 0) return undefined;
  const { version } = requireFound(await tx.membership.findUnique({ where: { workspaceId_userId: member } }));
  return version;
}
