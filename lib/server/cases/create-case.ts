import type { Tx } from '@/lib/db/database';
import { refuseField } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { presentCase } from './present-case';

interface NewCase {
  title: string;
  about?: string;
  eventDate?: string | null;
  language?: string;
  scaleId?: string;
  training?: boolean;
}

/** Opens a case. Without a scale it takes the workspace's own. */
export async function createCase(actor: Actor, { tx, now, newId, record }: Write, input: NewCase) {
  authorise(actor, 'cases.create');
  const scaleId = await chooseScale(actor, tx, input.scaleId);
  const created = await tx.case.create({
    data: {
      workspaceId: actor.workspaceId,
      id: newId(),
      title: input.title,
      about: input.about ?? '',
      eventDate: input.eventDate ?? null,
      language: input.language ?? 'en',
      scaleId,
      training: input.training ?? false,
      createdById: actor.userId,
      createdAt: now,
    },
  });
  record({ kind: 'case.created', caseId: created.id, data: { label: created.title } });
  return presentCase(actor, created);
}

/** A scale of this workspace that is not retired. */
export async function chooseScale(actor: Actor, tx: Tx, wanted: string | undefined): Promise<string> {
  const { workspaceId } = actor;
  if (wanted !== undefined) {
    const scale = await tx.ratingScale.findUnique({ where: { workspaceId_id: { workspaceId, id: wanted } } });
    if (!scale) refuseField('scaleId', 'This rating scale does not exist.');
    if (scale.retiredAt) refuseField('scaleId', 'This rating scale is retired.');
    return scale.id;
  }
  const { defaultScaleId } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  if (defaultScaleId === null) refuseField('scaleId', 'Choose a rating scale.');
  return defaultScaleId;
}
