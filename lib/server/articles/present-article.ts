import type { Article } from '@/lib/contract/articles';
import type { ArticleRecord } from '@/lib/db/article-rows';
import { listAbilities } from '@/lib/domain/permissions';
import type { Actor } from '../core/actor';

const ACTIONS = [
  'articles.edit',
  'articles.remove',
  'articles.addRevision',
  'articles.editParts',
  'articles.confirmAnchors',
  'progress.set',
  'passages.create',
  'claims.create',
  'findings.create',
] as const;

/** An article without its text, as the API sends it. */
export function presentArticle(actor: Actor, row: ArticleRecord): Article {
  return {
    id: row.id,
    caseId: row.caseId,
    role: row.role,
    outlet: row.outletId === null ? null : { id: row.outletId, name: row.outletName ?? '' },
    label: row.label,
    headline: row.headline,
    byline: row.byline,
    url: row.url,
    archiveUrl: row.archiveUrl,
    accessedAt: row.accessedAt?.toISOString() ?? null,
    publishedAt: row.publishedAt,
    dateBasis: row.dateBasis,
    language: row.language,
    position: row.position,
    version: row.version,
    removedAt: row.removedAt?.toISOString() ?? null,
    revision: {
      id: row.revisionId,
      number: row.revisionNumber,
      sha256: row.sha256,
      words: row.words,
      createdAt: row.revisionCreatedAt.toISOString(),
    },
    passages: row.passages,
    unconfirmed: row.unconfirmed,
    readers: row.readers.map(({ userId, status, position, revisionId }) => ({
      userId,
      status,
      position,
      stale: revisionId !== row.revisionId,
    })),
    can: listAbilities(ACTIONS, { actor, belongsTo: row.createdById }),
  };
}
