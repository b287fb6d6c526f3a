import type { PassageAgreement } from '@/lib/contract/agreement';
import type { Tx } from '@/lib/db/database';
import type { Protocol } from '@/lib/domain/protocol';
import { isCheck, type Stage } from '@/lib/domain/stage';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { listPeople } from './list-people';
import { type AgreementScope, loadCompared } from './load-compared';
import { runMeasure } from './run-measure';
import { SEED } from './seed';

/**
 * How far reviewers agree on passages of the articles under check: those that lie, confirmed, in the newest revision
 * and belong to a claim whose judgements the viewer may see.
 */
export async function getPassageAgreement(
  actor: Actor,
  db: Tx,
  scope: AgreementScope,
): Promise<PassageAgreement> {
  authorise(actor, 'agreement.view');
  const { workspaceId } = actor;
  const compared = await loadCompared(actor, db, scope);
  const articles = await loadArticles(db, { workspaceId, caseId: scope.caseId });
  const articleOf = new Map(articles.map((article) => [article.articleId, article]));
  const passages = await db.passage.findMany({
    where: {
      workspaceId,
      claimId: { in: compared.claimIds },
      revisionId: { in: articles.map(({ revisionId }) => revisionId) },
      removedAt: null,
      confirmed: true,
    },
    select: {
      id: true,
      authorId: true,
      articleId: true,
      claimId: true,
      start: true,
      end: true,
      quote: true,
      polarity: true,
      stage: true,
    },
    orderBy: [{ article: { position: 'asc' } }, { start: 'asc' }, { end: 'asc' }, { id: 'asc' }],
  });
  const { places, polarity, linking } = await runMeasure({
    kind: 'passages',
    passages: passages.map(({ id, authorId, articleId, claimId, start, end, polarity: done }) => ({
      id,
      reviewerId: authorId,
      articleId,
      claimId,
      start,
      end,
      polarity: done,
    })),
    articles: articles.map(({ articleId, length }) => ({ articleId, length })),
    seed: SEED,
  });
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const quoteOf = (passageId: string) => requireFound(byId.get(passageId)).quote;
  const claimIds = new Set(passages.map(({ claimId }) => claimId));
  return {
    hiddenClaims: compared.hiddenClaims,
    people: await listPeople(
      db,
      passages.map(({ authorId }) => authorId),
    ),
    claims: compared.claims
      .filter(({ id }) => claimIds.has(id))
      .map(({ id, ...claim }) => ({ claimId: id, ...claim })),
    marks: passages.length,
    sharedMarks: passages.filter(({ claimId, stage }) => !isMadeBlind(stage, compared.protocols.get(claimId)))
      .length,
    articles: places.articles.map((article) => ({
      ...article,
      label: requireFound(articleOf.get(article.articleId)).label,
    })),
    places: places.mean,
    polarity: {
      ...polarity,
      places: polarity.places.map(({ given, ...place }) => ({
        ...place,
        quote: quoteOf(place.placeId),
        given: given.map(({ reviewerId, ...mark }) => ({ userId: reviewerId, ...mark })),
      })),
    },
    linking: {
      ...linking,
      places: linking.places.map(({ passageIds, ...place }) => ({
        ...place,
        links: passageIds.map((passageId) => {
          const { authorId, claimId } = requireFound(byId.get(passageId));
          return { userId: authorId, passageId, claimId };
        }),
      })),
    },
  };
}

/** Articles under check with their newest revision; references are marked, but left out of every count. */
async function loadArticles(
  db: Tx,
  { workspaceId, caseId }: { workspaceId: string; caseId: string },
): Promise<{ articleId: string; label: string; revisionId: string; length: number }[]> {
  const articles = await db.article.findMany({
    where: { workspaceId, caseId, role: 'under_check', removedAt: null },
    select: {
      id: true,
      label: true,
      revisions: { select: { id: true, text: true }, orderBy: { number: 'desc' }, take: 1 },
    },
    orderBy: { position: 'asc' },
  });
  return articles.flatMap(({ id, label, revisions: [newest] }) =>
    newest ? [{ articleId: id, label, revisionId: newest.id, length: newest.text.length }] : [],
  );
}

/** In a stage whose protocol hides others' passages: only there does each reviewer mark for themselves. */
function isMadeBlind(stage: Stage, protocol: Protocol | null | undefined): boolean {
  if (!protocol || !isCheck(stage)) return false;
  return protocol.stages.some(({ kind, hides }) => kind === stage && hides.passages);
}
