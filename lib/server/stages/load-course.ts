import type { Assignment, Claim, Prisma, StageMove, Tx } from '@/lib/db/database';
import { groupBy } from '@/lib/domain/group-by';
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

type CourseRows = Pick<Tx, 'assignment' | 'stageMove' | 'decision'>;

/** Where a claim stands, for the stage machine; undefined while it follows no protocol. */
export async function loadCourse(db: CourseRows, claim: CourseClaim): Promise<LoadedCourse | undefined> {
  return (await loadCourses(db, [claim])).get(claim.id);
}

/** Where claims of one workspace stand, by their ids; those that follow no protocol are not in the map. */
export async function loadCourses(
  db: CourseRows,
  claims: readonly CourseClaim[],
): Promise<Map<string, LoadedCourse>> {
  const following = claims.filter(({ protocol }) => protocol !== null);
  const [first] = following;
  if (!first) return new Map();
  const of = { workspaceId: first.workspaceId, claimId: { in: following.map(({ id }) => id) } };
  const assignments = await db.assignment.findMany({
    where: { ...of, releasedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const moves = await db.stageMove.findMany({
    where: { ...of, kind: { in: ['skip', 'open'] } },
    select: { claimId: true, kind: true, stage: true },
  });
  const decided = await db.decision.findMany({
    where: { ...of, withdrawnAt: null },
    select: { claimId: true },
  });
  const assignmentsOf = groupBy(assignments, ({ claimId }) => claimId);
  const movesOf = groupBy(moves, ({ claimId }) => claimId);
  const decidedIds = new Set(decided.map(({ claimId }) => claimId));
  return new Map(
    following.map(({ id, protocol }) => [
      id,
      present(readProtocol(protocol), {
        assignments: assignmentsOf.get(id) ?? [],
        moves: movesOf.get(id) ?? [],
        decided: decidedIds.has(id),
      }),
    ]),
  );
}

interface Rows {
  assignments: Assignment[];
  moves: Pick<StageMove, 'kind' | 'stage'>[];
  decided: boolean;
}

function present(protocol: Protocol, { assignments, moves, decided }: Rows): LoadedCourse {
  return {
    protocol,
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
    decided,
    opened: moves.some(({ kind }) => kind === 'open'),
  };
}

/** Protocols are written through the contract alone, which checks their shape; older ones know of no lapse. */
export function readProtocol(stored: Prisma.JsonValue): Protocol {
  const protocol = stored as unknown as Omit<Protocol, 'lapseDays'> & { lapseDays?: number | null };
  return { ...protocol, lapseDays: protocol.lapseDays ?? null };
}
