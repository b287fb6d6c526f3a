import type { CellJudgement } from '@/lib/contract/verdicts';
import type { Tx } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { refuseTraining } from '../training/refuse-training';
import { presentCellJudgement } from './present-verdict';

interface Input {
  claimId: string;
  articleId: string;
  /** The version of one's own judgement of this cell; null for the first. */
  version: number | null;
  accurate: boolean | null;
  fair: boolean | null;
  note: string;
}

/** Says whether an article reports a claim accurately and presents it fairly: apart from whether the claim is true. */
export async function judgeCell(
  actor: Actor,
  { tx, now, newId, record }: Write,
  { claimId, articleId, version, accurate, fair, note }: Input,
): Promise<CellJudgement> {
  authorise(actor, 'cellJudgements.set');
  const { workspaceId, userId } = actor;
  const claim = await getClaimInUse(tx, actor, { claimId });
  await refuseTraining(tx, claim, 'verdicts');
  requireFound(
    await tx.article.findFirst({
      where: { workspaceId, id: articleId, caseId: claim.caseId, removedAt: null },
      select: { id: true },
    }),
  );
  const cell = { workspaceId, claimId, articleId, userId };
  const content = { accurate, fair, note: note.trim(), stage: claim.stage, updatedAt: now };
  const { count } =
    version === null
      ? await tx.cellJudgement.createMany({
          data: [{ ...cell, id: newId(), ...content }],
          skipDuplicates: true,
        })
      : await tx.cellJudgement.updateMany({
          where: { ...cell, version },
          data: { ...content, version: version + 1 },
        });
  const stored = await findOwnCell(tx, actor, cell);
  if (count === 0 || !stored) refuseStale(stored && presentCellJudgement(stored, personOf(actor)));
  record({
    kind: 'cell.judged',
    caseId: claim.caseId,
    claimId,
    articleId,
    subjectId: stored.id,
    data: { label: claimLabel(claim), version: stored.version },
  });
  return presentCellJudgement(stored, personOf(actor));
}

function findOwnCell(
  tx: Tx,
  { userId }: Actor,
  cell: { workspaceId: string; claimId: string; articleId: string },
) {
  return tx.cellJudgement.findUnique({
    where: { workspaceId_claimId_articleId_userId: { ...cell, userId } },
  });
}

function personOf({ userId, name }: Actor): CellJudgement['user'] {
  return { id: userId, name };
}
