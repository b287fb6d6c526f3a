import type { MatrixRow } from '@/lib/contract/compare';
import { type ArticleRecord, readArticleRows } from '@/lib/db/article-rows';
import type { Db } from '@/lib/db/database';
import { type CellRecord, readMatrixCells } from '@/lib/db/matrix-cells';
import { type ArticleStance, findArticleDifferences } from '@/lib/domain/article-differences';
import type { Polarity, VoiceKind } from '@/lib/domain/voice';
import { readCase } from '../cases/get-case';
import { presentClaim } from '../claims/present-claim';
import { readClaims } from '../claims/read-claims';
import { type Actor, authorise } from '../core/actor';
import { loadConfirmedDifferences } from '../suggestions/load-confirmed-differences';
import { listHiddenWork } from '../visibility/hidden-work';
import { listOpenClaimIds, loadClaimViews } from '../visibility/load-views';

interface Query {
  caseId: string;
  /** Only these claims: what a live event touched. */
  claimIds?: string[];
}

/** Claims x articles of a case, references first. Withdrawn and merged claims are left out. */
export async function readMatrix(actor: Actor, db: Db, { caseId, claimIds }: Query) {
  authorise(actor, 'claims.view');
  const { workspaceId, userId: viewerId } = actor;
  await readCase(actor, db, caseId);
  const views = await loadClaimViews(db, actor, { caseId, claimIds });
  const hidden = listHiddenWork(actor, views);
  const articles = await readArticleRows(db, { workspaceId, caseId, removed: false, hidden });
  const claims = (await readClaims(actor, db, claimIds ? { claimIds } : { caseId })).filter(
    ({ record }) => record.caseId === caseId,
  );
  const openClaimIds = listOpenClaimIds(views);
  const cells = await readMatrixCells(db, {
    workspaceId,
    caseId,
    viewerId,
    claimIds,
    openClaimIds,
    hidden,
  });
  const confirmed = await loadConfirmedDifferences(db, actor, { caseId, claimIds, openClaimIds });
  const byClaim = groupByClaim(cells);
  return {
    columns: articles.map(({ id: articleId, label, outletName: outlet, role, publishedAt }) => ({
      articleId,
      label,
      outlet,
      role,
      publishedAt,
    })),
    rows: claims
      .map((claim) => presentClaim(actor, claim))
      .filter(({ status }) => status !== 'withdrawn' && status !== 'merged')
      .map((claim): MatrixRow => {
        const found = new Map((byClaim.get(claim.id) ?? []).map((cell) => [cell.articleId, cell]));
        const { sentences, articleIds } = findArticleDifferences(
          listStances(articles, found),
          confirmed.get(claim.id),
        );
        return {
          claimId: claim.id,
          number: claim.number,
          statement: claim.statement,
          status: claim.status,
          tags: claim.tags,
          decision: claim.decision,
          ownRating: claim.ownRating,
          verdicts: claim.verdicts,
          hidden: claim.hidden,
          articlesDiffer: sentences.length > 0,
          differences: sentences,
          cells: articles.map((article) =>
            presentCell(article, found.get(article.id), articleIds.has(article.id)),
          ),
        };
      }),
  };
}

function groupByClaim(cells: CellRecord[]): Map<string, CellRecord[]> {
  const groups = new Map<string, CellRecord[]>();
  for (const cell of cells) {
    const group = groups.get(cell.claimId);
    if (group) group.push(cell);
    else groups.set(cell.claimId, [cell]);
  }
  return groups;
}

function listStances(articles: ArticleRecord[], cells: ReadonlyMap<string, CellRecord>): ArticleStance[] {
  return articles.flatMap(({ id: articleId, label, role }) => {
    const cell = cells.get(articleId);
    if (role === 'reference' || !cell || cell.passages === 0) return [];
    const stances = cell.stances.map((stance) => {
      const [voice, polarity] = stance.split('/');
      // Put together by the query from these two enums.
      return { voice: voice as VoiceKind, polarity: polarity as Polarity };
    });
    return [{ articleId, label, stances, failing: cell.failing }];
  });
}

function presentCell(
  article: ArticleRecord,
  cell: CellRecord | undefined,
  differs: boolean,
): MatrixRow['cells'][number] {
  const voices = cell?.voices ?? [];
  return {
    articleId: article.id,
    state: describeState(article, cell),
    voices: voices.map(([passageId, voice, speaker, polarity, verb, quote, confirmed]) => ({
      passageId,
      voice,
      speaker,
      polarity,
      verb,
      quote,
      confirmed,
    })),
    more: (cell?.passages ?? 0) - voices.length,
    differs,
    accurate: describeAccuracy(cell),
  };
}

/** Stated beats silent; "read" means that somebody read the newest revision to its end. */
function describeState(article: ArticleRecord, cell: CellRecord | undefined) {
  if (cell && cell.passages > 0) return 'stated';
  if (cell?.silent) return 'silent';
  const read = article.readers.some(
    ({ status, revisionId }) => status === 'read' && revisionId === article.revisionId,
  );
  return read ? 'read' : 'unread';
}

function describeAccuracy(cell: CellRecord | undefined) {
  const { accurate = 0, inaccurate = 0 } = cell ?? {};
  if (accurate === 0 && inaccurate === 0) return 'none';
  if (accurate > 0 && inaccurate > 0) return 'mixed';
  return accurate > 0 ? 'yes' : 'no';
}
