import { type Actor, authorise } from '../core/actor';
import { refuseStale } from '../core/stale';
import type { Write } from '../core/write';
import { readCase } from './get-case';
import { presentCase } from './present-case';

interface Archiving {
  caseId: string;
  version: number;
  archived: boolean;
}

/** Puts a case away, or takes it up again. Nothing in it changes. */
export async function archiveCase(
  actor: Actor,
  { tx, now, record }: Write,
  { caseId, version, archived }: Archiving,
) {
  authorise(actor, 'cases.archive');
  await readCase(actor, tx, caseId);
  const { count } = await tx.case.updateMany({
    where: { workspaceId: actor.workspaceId, id: caseId, version },
    data: { archivedAt: archived ? now : null, version: { increment: 1 } },
  });
  const after = await readCase(actor, tx, caseId);
  if (count === 0) refuseStale(presentCase(actor, after));
  record({ kind: archived ? 'case.archived' : 'case.reopened', caseId, data: { label: after.title } });
  return presentCase(actor, after);
}
