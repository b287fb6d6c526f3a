import type { Scale } from '@/lib/contract/scales';
import { Problem, refuseField } from '@/lib/domain/problem';
import { findRating, type Scale as ScaleInput } from '@/lib/domain/scale';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { getScale } from './get-scale';
import { readRatings } from './present-scale';
import { readScale } from './read-scale';

/**
 * Makes a new version of a scale. Cases and verdicts keep the version they have; where the scale is the workspace's
 * standard, cases to come get the new one.
 */
export async function reviseScale(
  actor: Actor,
  { tx, now, newId, record }: Write,
  { scaleId, ...input }: ScaleInput & { scaleId: string },
): Promise<Scale> {
  authorise(actor, 'scales.edit');
  const { workspaceId } = actor;
  const seen = requireFound(
    await tx.ratingScale.findUnique({ where: { workspaceId_id: { workspaceId, id: scaleId } } }),
  );
  const { familyId } = seen;
  const family = await tx.ratingScale.findMany({
    where: { workspaceId, familyId },
    orderBy: { version: 'desc' },
  });
  const newest = requireFound(family[0]);
  if (newest.id !== scaleId) refuseStale(await getScale(tx, actor, newest.id));
  if (newest.retiredAt !== null) {
    throw new Problem('RULE_BROKEN', 'This scale is retired. Bring it back before you revise it.', {
      rule: 'scale_retired',
    });
  }
  // Verdicts store keys: one that came back with another meaning would change what old verdicts seem to say.
  const reused = input.ratings.find(
    ({ key }) =>
      !findRating({ ratings: readRatings(newest) }, key) &&
      family.some((version) => findRating({ ratings: readRatings(version) }, key)),
  );
  if (reused) {
    refuseField(
      'ratings',
      `“${reused.label}” has the key of a rating that an older version had. Give it another.`,
    );
  }

  const id = newId();
  const { count } = await tx.ratingScale.createMany({
    data: [{ workspaceId, id, familyId, version: seen.version + 1, ...readScale(input), createdAt: now }],
    skipDuplicates: true,
  });
  if (count === 0) refuseStale(await getNewest(tx, actor, familyId));
  await tx.workspace.updateMany({
    where: { id: workspaceId, defaultScaleId: { in: family.map((version) => version.id) } },
    data: { defaultScaleId: id, version: { increment: 1 } },
  });
  record({ kind: 'scale.revised', subjectId: id, data: { label: input.name, version: seen.version + 1 } });
  return getScale(tx, actor, id);
}

async function getNewest(tx: Write['tx'], actor: Actor, familyId: string): Promise<Scale> {
  const newest = await tx.ratingScale.findFirstOrThrow({
    where: { workspaceId: actor.workspaceId, familyId },
    orderBy: { version: 'desc' },
  });
  return getScale(tx, actor, newest.id);
}
