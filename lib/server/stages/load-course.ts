import type { Claim, Prisma, Tx } from '@/lib/db/database';
import type { Protocol } from '@/lib/domain/protocol';
import { isCheck } from '@/lib/domain/stage';
import type { Course, Place } from '@/lib/domain/stage-machine';

/** A place with what a screen says of it. */
export interface HeldPlace extends Place {
  assignmentId: string;
  exceptionReason: string | null;
}

export interface LoadedCourse extends Course {
  places: HeldPlace[];
}

type CourseClaim = Pick<Claim, 'workspaceId' | 'id' | 'protocol'>;

/** Where a claim stands, for the stage machine; undefined while it follows no protocol. */
export async function loadCourse(
  db: Pick<Tx, 'assignment' | 'stageMove' | 'decision'>,
  { workspaceId, id: claimId, protocol }: CourseClaim,
): Promise<LoadedCourse | undefined> {
  if (protocol === null) return undefined;
  const assignments = await db.assignment.findMany({
    where: { workspaceId, claimId, releasedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const moves = await db.stageMove.findMany({
    where: { workspaceId, claimId, kind: { in: ['skip', 'open'] } },
    select: { kind: true, stage: true },
  });
  const decisions = await db.decision.count({ where: { workspaceId, claimId, withdrawnAt: null } });
  return {
    protocol: readProtocol(protocol),
    places: assignments.flatMap(({ id, userId, stage: of, submittedAt, exceptionReason }) =>
      isCheck(of)
        ? {
            assignmentId: id,
            userId,
            stage: of,
            submitted: submittedAt !== null,
            exceptionReason,
          }
        : [],
    ),
    skipped: moves.flatMap(({ kind, stage }) => (kind === 'skip' && isCheck(stage) ? stage : [])),
    decided: decisions > 0,
    opened: moves.some(({ kind }) => kind === 'open'),
  };
}

/** Protocols are written through the contract alone, which checks their shape. */
export function readProtocol(stored: Prisma.JsonValue): Protocol {
  return stored as unknown as Protocol;
}
