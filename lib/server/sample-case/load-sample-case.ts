import { sampleArticles } from '@/prisma/sample-case/sample-articles';
import { sampleClaims } from '@/prisma/sample-case/sample-claims';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { addArticle, type PreparedArticle, prepareArticle } from './add-article';
import { addClaim } from './add-claim';
import { addEvidence } from './add-evidence';
import { addJudgements } from './add-judgements';
import { addPeople } from './add-people';
import type { SampleDesk } from './sample-desk';

export interface PreparedSample {
  articles: PreparedArticle[];
}

/** Reads and hashes the sample's texts, before the transaction. */
export function prepareSample(): PreparedSample {
  return { articles: sampleArticles.map(prepareArticle) };
}

/**
 * Puts the sample case into a workspace, with three invented colleagues who have no password and cannot sign in. The
 * rows are those that the work of these people would have left.
 */
export async function loadSampleCase(
  actor: Actor,
  write: Write,
  prepared: PreparedSample,
): Promise<{ caseId: string }> {
  authorise(actor, 'workspace.edit');
  const { tx, now, newId, record } = write;
  const { workspaceId, userId } = actor;
  const { defaultScaleId } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  const scaleId = defaultScaleId ?? (await tx.ratingScale.findFirstOrThrow({ where: { workspaceId } })).id;
  const caseId = newId();
  const people = await addPeople(write, workspaceId);
  await tx.case.create({
    data: {
      workspaceId,
      id: caseId,
      title: 'Sample: the surrender demand in Kursk, March 2025',
      about:
        'Five invented articles about a real event that disagree the way real coverage does. Try everything here; nothing is at stake.',
      eventDate: '2025-03-14',
      scaleId,
      nextClaim: sampleClaims.length + 1,
      createdById: userId,
      createdAt: now,
    },
  });
  record({ kind: 'case.created', caseId, data: { label: 'Sample case' } });

  const desk: SampleDesk = {
    write,
    workspaceId,
    caseId,
    scaleId,
    people,
    articles: new Map(),
    claims: new Map(sampleClaims.map(({ key }) => [key, newId()])),
    evidence: new Map(),
  };
  for (const [position, article] of prepared.articles.entries()) await addArticle(desk, article, position);
  for (const [place, claim] of sampleClaims.entries()) await addClaim(desk, claim, place + 1);
  await addEvidence(desk);
  for (const [place, claim] of sampleClaims.entries()) await addJudgements(desk, claim, place + 1);
  return { caseId };
}
