import type { HandOver } from '@/lib/contract/assignments';
import type { Assignment } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { findHandOverRefusal } from './find-hand-over-refusal';
import { loadHandOver } from './load-hand-over';
import { releasePlace } from './release-place';

interface Input {
  items: { assignmentId: string; takenById: string | null }[];
}

/** Gives places back to whoever had them before a hand-over, as far as that is still possible. */
export async function undoHandOver(actor: Actor, write: Write, { items }: Input): Promise<HandOver> {
  authorise(actor, 'assignments.assign');
  const { tx, record } = write;
  const { workspaceId } = actor;
  const found = await loadHandOver(
    tx,
    actor,
    items.flatMap(({ assignmentId, takenById }) =>
      takenById === null ? [assignmentId] : [assignmentId, takenById],
    ),
  );
  const done: HandOver['done'] = [];
  const refused: HandOver['refused'] = [];
  for (const { assignmentId, takenById } of items) {
    const { assignment, claim, blind } = requireFound(found.get(assignmentId));
    const taken = takenById === null ? null : requireFound(found.get(takenById)).assignment;
    if (taken && (taken.claimId !== claim.id || taken.handedFromId !== assignment.userId)) {
      throw new Problem('NOT_FOUND');
    }
    const { name } = assignment.user;
    const refusal = blind ?? refuseUndo(assignment, taken);
    if (refusal !== null) {
      refused.push({ assignmentId, reason: refusal });
      continue;
    }
    const from = taken ?? assignment;
    const answer = await findHandOverRefusal(tx, { claim, from, to: { userId: assignment.userId, name } });
    if (answer.refusal !== null) {
      refused.push({ assignmentId, reason: answer.refusal });
      continue;
    }
    if (taken) await releasePlace(write, { assignment: taken, claim, reason: 'undone' });
    await tx.assignment.update({
      where: { workspaceId_id: { workspaceId, id: assignmentId } },
      data: {
        releasedAt: null,
        releaseReason: null,
        version: { increment: 1 },
        ...(taken ? {} : { handOverNote: '' }),
      },
    });
    record({
      kind: 'assignment.made',
      caseId: claim.caseId,
      claimId: claim.id,
      subjectId: assignmentId,
      data: { userId: assignment.userId, name, label: `${name}, ${claimLabel(claim)}` },
    });
    done.push({ assignmentId, takenById: null });
  }
  return { done, refused };
}

function refuseUndo(assignment: Assignment, taken: Assignment | null): string | null {
  if (assignment.releasedAt === null) return 'It was given back already.';
  if (taken?.submittedAt) return 'The verdict of this place is in, so the place stays.';
  return taken?.releasedAt ? 'Somebody changed it since you looked at it.' : null;
}
