import { claimLabel } from '@/lib/domain/claim-label';
import { type DecidedVerdict, findingKindOf } from '@/lib/domain/decision';
import type { SampleClaim } from '@/prisma/sample-case/sample-claim';
import { getByKey, type SampleDesk, storable } from './sample-desk';

/** The verdicts on a claim and, where there is one, the desk's decision with its findings. */
export async function addJudgements(desk: SampleDesk, claim: SampleClaim, number: number): Promise<void> {
  const { workspaceId, caseId, scaleId, people, articles, claims, evidence: evidenceIds } = desk;
  const { tx, now, newId, record } = desk.write;
  const claimId = getByKey(claims, claim.key);
  const label = claimLabel({ number, statement: claim.statement });
  const given: Omit<DecidedVerdict, 'dissents'>[] = [];
  for (const { by, rating, reason, evidence } of claim.verdicts) {
    const id = newId();
    await tx.verdict.create({
      data: {
        workspaceId,
        id,
        claimId,
        userId: getByKey(people, by),
        scaleId,
        rating,
        reason: storable(reason),
        reasonText: reason,
        evidenceIds: evidence.map((key) => getByKey(evidenceIds, key)),
        seen: { stage: 'independent', others: false, verdicts: [] },
        stage: 'independent',
        submittedAt: now,
      },
    });
    given.push({
      verdictId: id,
      version: 1,
      userId: getByKey(people, by),
      scaleId,
      rating,
      reasonText: reason,
    });
    record({ kind: 'verdict.submitted', caseId, claimId, subjectId: id, data: { label, version: 1 } });
  }
  const { decision } = claim;
  if (!decision) return;
  const decisionId = newId();
  const decidedById = getByKey(people, 'ines');
  const wordings = [];
  for (const { detail, holds, failing } of decision.wordings) {
    const settled = [];
    for (const { article, quote, says } of failing) {
      const { articleId } = getByKey(articles, article);
      const passage = await tx.passage.findFirstOrThrow({
        where: { workspaceId, claimId, articleId, quote },
      });
      settled.push({ passageId: passage.id, says });
      await tx.finding.create({
        data: {
          workspaceId,
          id: newId(),
          caseId,
          articleId,
          claimId,
          passageId: passage.id,
          decisionId,
          kind: findingKindOf(detail),
          says,
          holds,
          createdById: decidedById,
        },
      });
    }
    wordings.push({ detail, holds, failing: settled });
  }
  await tx.decision.create({
    data: {
      workspaceId,
      id: decisionId,
      claimId,
      scaleId,
      rating: decision.rating,
      reason: storable(decision.reason),
      reasonText: decision.reason,
      wordings,
      verdicts: given.map((verdict) => ({ ...verdict, dissents: verdict.rating !== decision.rating })),
      decidedById,
      decidedAt: now,
    },
  });
  record({ kind: 'decision.made', caseId, claimId, subjectId: decisionId, data: { label, version: 1 } });
}
