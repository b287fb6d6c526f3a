import type { Decision } from '@/lib/contract/verdicts';
import type { DecisionVersion, Prisma, Tx } from '@/lib/db/database';
import type { DecidedVerdict, WordingDecision } from '@/lib/domain/decision';
import { listAbilities } from '@/lib/domain/permissions';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';

const decisionParts = {
  versions: { orderBy: { version: 'desc' } },
} as const satisfies Prisma.DecisionInclude;

/** The decision on a claim as it is stored now, withdrawn or not. Who may see a withdrawn one is the caller's to ask. */
export async function findDecision(tx: Tx, actor: Actor, claimId: string): Promise<Decision | null> {
  const row = await tx.decision.findUnique({
    where: { workspaceId_claimId: { workspaceId: actor.workspaceId, claimId } },
    include: decisionParts,
  });
  if (!row) return null;
  const verdicts = readDecidedVerdicts(row);
  const people = await tx.user.findMany({
    where: {
      id: {
        in: [
          ...verdicts.map(({ userId }) => userId),
          ...[row, ...row.versions].map((one) => one.decidedById),
        ],
      },
    },
    select: { id: true, name: true },
  });
  const findPerson = (id: string) => requireFound(people.find((person) => person.id === id));
  return {
    id: row.id,
    claimId: row.claimId,
    scaleId: row.scaleId,
    rating: row.rating,
    // Only checked documents are stored (read-judgement.ts).
    reason: row.reason as unknown as Decision['reason'],
    reasonText: row.reasonText,
    wordings: readWordings(row),
    verdicts: verdicts.map(({ userId, ...verdict }) => ({ ...verdict, user: findPerson(userId) })),
    ...presentMoment(row, findPerson),
    versions: row.versions.map((version) => ({
      scaleId: version.scaleId,
      rating: version.rating,
      reasonText: version.reasonText,
      ...presentMoment(version, findPerson),
    })),
    can: listAbilities(['decisions.decide', 'decisions.withdraw'], { actor }),
  };
}

/** What a decision says about the details, as `decideClaim` stored it. */
export function readWordings(row: { wordings: Prisma.JsonValue }): WordingDecision[] {
  return row.wordings as unknown as WordingDecision[];
}

/** The reviewers' verdicts that a decision was made from, as `decideClaim` stored them. */
export function readDecidedVerdicts(row: { verdicts: Prisma.JsonValue }): DecidedVerdict[] {
  return row.verdicts as unknown as DecidedVerdict[];
}

function presentMoment(
  row: Pick<DecisionVersion, 'version' | 'decidedAt' | 'decidedById' | 'withdrawnAt'>,
  findPerson: (id: string) => Decision['decidedBy'],
) {
  return {
    version: row.version,
    decidedBy: findPerson(row.decidedById),
    decidedAt: row.decidedAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  };
}
