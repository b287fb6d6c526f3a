import type { Claim } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import type { WordingDecision } from '@/lib/domain/decision';
import { listWantedFindings, settleFindings } from '@/lib/domain/settle-findings';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';

interface Decided {
  claim: Pick<Claim, 'id' | 'caseId' | 'number' | 'statement'>;
  decisionId: string;
  wordings: WordingDecision[];
}

/** Makes the findings of a decision what its wordings ask for; without wordings all of them are withdrawn. */
export async function writeFindings(
  actor: Actor,
  { tx, now, newId, record }: Write,
  { claim, decisionId, wordings }: Decided,
): Promise<void> {
  const { workspaceId } = actor;
  const stored = (
    await tx.finding.findMany({ where: { workspaceId, decisionId }, orderBy: { id: 'asc' } })
  ).map((row) => ({ ...row, passageId: row.passageId ?? '', withdrawn: row.withdrawnAt !== null }));
  const changes = settleFindings(listWantedFindings(wordings), stored);
  const passages = await tx.passage.findMany({
    where: { workspaceId, id: { in: changes.add.map(({ passageId }) => passageId) } },
    select: { id: true, articleId: true },
  });

  const say = (
    kind: 'finding.added' | 'finding.changed' | 'finding.withdrawn',
    id: string,
    articleId: string,
  ) =>
    record({
      kind,
      caseId: claim.caseId,
      claimId: claim.id,
      articleId,
      subjectId: id,
      data: { label: claimLabel(claim) },
    });

  for (const wanted of changes.add) {
    const { articleId } = requireFound(passages.find(({ id }) => id === wanted.passageId));
    const id = newId();
    await tx.finding.create({
      data: {
        workspaceId,
        id,
        caseId: claim.caseId,
        articleId,
        claimId: claim.id,
        decisionId,
        ...wanted,
        createdById: actor.userId,
        createdAt: now,
      },
    });
    say('finding.added', id, articleId);
  }
  for (const { stored: finding, wanted } of changes.change) {
    await tx.finding.update({
      where: { workspaceId_id: { workspaceId, id: finding.id } },
      data: { says: wanted.says, holds: wanted.holds, withdrawnAt: null, version: { increment: 1 } },
    });
    say('finding.changed', finding.id, finding.articleId);
  }
  for (const finding of changes.withdraw) {
    await tx.finding.update({
      where: { workspaceId_id: { workspaceId, id: finding.id } },
      data: { withdrawnAt: now, version: { increment: 1 } },
    });
    say('finding.withdrawn', finding.id, finding.articleId);
  }
}
