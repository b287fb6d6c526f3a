import type { Db } from '@/lib/db/database';
import { readNames } from '../activity/list-activity';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { presentArticle } from './present-article';
import { readArticle } from './read-article';
import { readParts } from './read-parts';

/** An article with the text and parts of one revision: the newest, or the one that is asked for. */
export async function getArticle(
  actor: Actor,
  db: Db,
  { articleId, revision: number }: { articleId: string; revision?: number },
) {
  authorise(actor, 'articles.view');
  const { workspaceId } = actor;
  const article = await readArticle(actor, db, articleId);
  const revisions = await db.revision.findMany({
    where: { workspaceId, articleId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, sha256: true, words: true, createdAt: true, createdById: true },
  });
  const revision = requireFound(
    await db.revision.findUnique({
      where: {
        workspaceId_articleId_number: { workspaceId, articleId, number: number ?? article.revisionNumber },
      },
    }),
  );
  const { parts, version } = await readParts(actor, db, revision);
  const names = await readNames(
    db,
    revisions.map(({ createdById }) => createdById),
  );
  return {
    article: presentArticle(actor, article),
    revision: {
      id: revision.id,
      number: revision.number,
      text: revision.text,
      sha256: revision.sha256,
      words: revision.words,
      notes: revision.notes,
      createdAt: revision.createdAt.toISOString(),
    },
    parts,
    partsVersion: version,
    revisions: revisions.map(({ createdById, createdAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      createdBy: { id: createdById, name: names.get(createdById) ?? 'Somebody' },
    })),
  };
}
