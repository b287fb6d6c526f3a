import { refuseField } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { refuseStale } from '../core/stale';
import type { Write } from '../core/write';
import { getWorkspace } from './get-workspace';

export interface WorkspaceChange {
  version: number;
  name?: string;
  reportsPublic?: boolean;
  asksConfidence?: boolean;
  peopleInReports?: 'name' | 'letter';
  defaultScaleId?: string;
}

/** Changes the settings of the workspace. Its address stays, whatever it is called. */
export async function updateWorkspace(
  actor: Actor,
  { tx, record }: Write,
  { version, ...change }: WorkspaceChange,
) {
  authorise(actor, 'workspace.edit');
  const { workspaceId } = actor;
  if (change.defaultScaleId !== undefined) {
    const scale = await tx.ratingScale.findFirst({
      where: { workspaceId, id: change.defaultScaleId, retiredAt: null },
    });
    if (!scale) refuseField('defaultScaleId', 'Choose a rating scale that is in use.');
  }
  const { count } = await tx.workspace.updateMany({
    where: { id: workspaceId, version },
    data: { ...change, version: { increment: 1 } },
  });
  const after = await getWorkspace(actor, tx);
  if (count === 0) refuseStale(after);
  record({ kind: 'workspace.changed', subjectId: workspaceId, data: { changed: Object.keys(change) } });
  return after;
}
