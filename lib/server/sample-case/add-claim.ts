import type { SampleClaim } from '@/prisma/sample-case/sample-claim';
import { daysFromNow, findPlace, getByKey, type SampleDesk } from './sample-desk';

/** A claim with its passages, confirmed silences and assignments. */
export async function addClaim(desk: SampleDesk, claim: SampleClaim, number: number): Promise<void> {
  const { workspaceId, caseId, people, articles, claims } = desk;
  const { tx, now, newId, record } = desk.write;
  const claimId = getByKey(claims, claim.key);
  await tx.claim.create({
    data: {
      workspaceId,
      id: claimId,
      caseId,
      number,
      statement: claim.statement,
      asOf: claim.asOf ?? null,
      kind: claim.kind,
      tags: claim.tags,
      details: claim.details,
      checkable: claim.checkable?.checkable ?? true,
      checkableReason: claim.checkable?.reason ?? null,
      createdById: getByKey(people, 'ines'),
      createdAt: now,
    },
  });
  record({ kind: 'claim.created', caseId, claimId, data: { label: `${number}. ${claim.statement}` } });
  for (const { article, quote, by, ...voice } of claim.passages) {
    await tx.passage.create({
      data: {
        workspaceId,
        id: newId(),
        caseId,
        claimId,
        ...findPlace(desk, article, quote),
        ...voice,
        stage: 'independent',
        authorId: getByKey(people, by),
        createdAt: now,
      },
    });
  }
  for (const { article, words, by } of claim.silent) {
    const { articleId, revisionId } = getByKey(articles, article);
    await tx.silence.create({
      data: {
        workspaceId,
        id: newId(),
        claimId,
        articleId,
        revisionId,
        wordingVersion: 1,
        words,
        confirmedById: getByKey(people, by),
      },
    });
  }
  for (const { to, dueInDays, note } of claim.assigned) {
    await tx.assignment.create({
      data: {
        workspaceId,
        id: newId(),
        claimId,
        userId: getByKey(people, to),
        dueAt: daysFromNow(desk, dueInDays),
        note: note ?? '',
        assignedById: getByKey(people, 'ines'),
        createdAt: now,
      },
    });
  }
}
