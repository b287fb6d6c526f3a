import type { Scale } from '@/lib/contract/scales';
import type { Scale as ScaleInput } from '@/lib/domain/scale';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { getScale } from './get-scale';
import { readScale } from './read-scale';

/** Makes a rating scale of the desk's own, as version 1 of a family. */
export async function createScale(
  actor: Actor,
  { tx, now, newId, record }: Write,
  input: ScaleInput,
): Promise<Scale> {
  authorise(actor, 'scales.edit');
  const { workspaceId } = actor;
  const id = newId();
  await tx.ratingScale.create({
    data: { workspaceId, id, familyId: id, version: 1, ...readScale(input), createdAt: now },
  });
  record({ kind: 'scale.created', subjectId: id, data: { label: input.name } });
  return getScale(tx, actor, id);
}
