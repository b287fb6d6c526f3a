import { sampleEvidence } from '@/prisma/sample-case/sample-evidence';
import { daysFromNow, findPlace, getByKey, type SampleDesk, storable } from './sample-desk';

/** All evidence with its links to claims and its contact log. */
export async function addEvidence(desk: SampleDesk): Promise<void> {
  const { workspaceId, caseId, people, claims, evidence: ids } = desk;
  const { tx, now, newId } = desk.write;
  for (const evidence of sampleEvidence) {
    const id = newId();
    ids.set(evidence.key, id);
    const { source, answer } = evidence;
    await tx.evidence.create({
      data: {
        workspaceId,
        id,
        caseId,
        question: evidence.question,
        ownerId: evidence.owner === undefined ? null : getByKey(people, evidence.owner),
        dueAt: evidence.dueInDays === undefined ? null : daysFromNow(desk, evidence.dueInDays),
        ...(answer === undefined ? {} : { answer: storable(answer), answerText: answer }),
        sourceKind: source.kind,
        ...(source.kind === 'web'
          ? {
              sourceUrl: source.url,
              sourceTitle: source.title,
              sourcePublisher: source.publisher,
              sourceDate: source.date,
              sourceArchive: source.archiveUrl,
            }
          : {}),
        ...(source.kind === 'passage' ? passageSource(desk, source.article, source.quote) : {}),
        quote: source.kind === 'passage' ? source.quote : (evidence.quote ?? ''),
        stage: 'independent',
        createdById: getByKey(people, evidence.by),
        createdAt: now,
      },
    });
    if (source.kind === 'contact') {
      await tx.contact.create({
        data: {
          workspaceId,
          id: newId(),
          evidenceId: id,
          whom: source.whom,
          channel: source.channel,
          askedAt: daysFromNow(desk, -source.askedDaysAgo),
          deadlineAt: daysFromNow(desk, source.deadlineInDays),
          createdById: getByKey(people, evidence.by),
        },
      });
    }
    for (const { claim, stance } of evidence.claims) {
      await tx.evidenceLink.create({
        data: {
          workspaceId,
          id: newId(),
          evidenceId: id,
          claimId: getByKey(claims, claim),
          stance,
          stage: 'independent',
          createdById: getByKey(people, evidence.by),
        },
      });
    }
  }
}

function passageSource(desk: SampleDesk, article: string, quote: string) {
  const { articleId, revisionId, start, end } = findPlace(desk, article, quote);
  return { sourceArticleId: articleId, sourceRevision: revisionId, sourceStart: start, sourceEnd: end };
}
