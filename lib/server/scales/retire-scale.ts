import type { Scale } from '@/lib/contract/scales';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { getScale } from './get-scale';

/** Takes a scale out of the choice for new cases, or brings it back. Cases that use it go on. */
export async function retireScale(
  actor: Actor,
  { tx, now, record }: Write,
  { scaleId, retired }: { scaleId: string; retired: boolean },
): Promise<Scale> {
  authorise(actor, 'scales.edit');
  const { workspaceId } = actor;
  const key = { workspaceId_id: { workspaceId, id: scaleId } };
  const scale = requireFound(await tx.ratingScale.findUnique({ where: key }));
  const newest = await tx.ratingScale.findFirstOrThrow({
    where: { workspaceId, familyId: scale.familyId },
    orderBy: { version: 'desc' },
  });
  if (newest.id !== scaleId) refuseStale(await getScale(tx, actor, newest.id));
  const workspace = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  if (retired && workspace.defaultScaleId === scaleId) {
    throw new Problem(
      'RULE_BROKEN',
      'New cases get this scale. Choose another standard scale in the settings before you retire it.',
      { rule: 'default_scale' },
    );
  }
  if ((scale.retiredAt !== null) !== retired) {
    await tx.ratingScale.update({ where: key, data: { retiredAt: retired ? now : null } });
    record({
      kind: retired ? 'scale.retired' : 'scale.revised',
      subjectId: scaleId,
      data: { label: retired ? scale.name : `${scale.name}, brought back` },
    });
  }
  return getScale(tx, actor, scaleId);
}
