import type { Finding } from '@/lib/contract/verdicts';
import type { FindingKind } from '@/lib/domain/decision';
import { Problem, refuseField } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { refuseArchived } from '../core/refuse-archived';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { refuseTraining } from '../training/refuse-training';
import { getFinding } from './present-finding';

interface Input {
  articleId: string;
  claimId: string | null;
  passageId: string | null;
  kind: FindingKind;
  says: string;
  holds: string;
  note?: string;
}

/** Notes something wrong in an article under check, with the claim and passage it concerns where there are any. */
export async function createFinding(
  actor: Actor,
  { tx, now, newId, record }: Write,
  { articleId, claimId, passageId, kind, says, holds, note = '' }: Input,
): Promise<Finding> {
  authorise(actor, 'findings.create');
  const { workspaceId, userId } = actor;
  const article = requireFound(
    await tx.article.findFirst({
      where: { workspaceId, id: articleId, removedAt: null },
      select: { caseId: true, role: true, label: true, case: { select: { archivedAt: true } } },
    }),
  );
  refuseArchived(article.case);
  await refuseTraining(tx, { workspaceId, caseId: article.caseId }, 'findings');
  if (article.role === 'reference') {
    throw new Problem('RULE_BROKEN', 'A reference is not under check: nothing is found wrong in it.', {
      rule: 'reference_not_checked',
    });
  }
  if (claimId !== null) {
    requireFound(await tx.claim.findFirst({ where: { workspaceId, id: claimId, caseId: article.caseId } }));
  }
  if (passageId !== null) {
    const passage = await tx.passage.findFirst({
      where: { workspaceId, id: passageId, articleId, removedAt: null },
      select: { claimId: true },
    });
    if (!passage || (claimId !== null && passage.claimId !== claimId)) {
      refuseField('passageId', 'This passage is no longer marked in the article.');
    }
  }
  const id = newId();
  await tx.finding.create({
    data: {
      workspaceId,
      id,
      caseId: article.caseId,
      articleId,
      claimId,
      passageId,
      kind,
      says,
      holds,
      note: note.trim(),
      createdById: userId,
      createdAt: now,
    },
  });
  record({
    kind: 'finding.added',
    caseId: article.caseId,
    articleId,
    claimId: claimId ?? undefined,
    subjectId: id,
    data: { label: article.label },
  });
  return getFinding(tx, actor, id);
}
