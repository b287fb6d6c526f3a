import { Prisma } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { presentArticle } from './present-article';
import { readOpenArticle } from './read-article';
import { readArticles } from './read-articles';

/** Moves an article to a place in the order of its case; 0 is the first. */
export async function setPosition(
  actor: Actor,
  { tx, record }: Write,
  { articleId, position }: { articleId: string; position: number },
) {
  authorise(actor, 'articles.edit');
  const { workspaceId } = actor;
  const { caseId, label } = await readOpenArticle(actor, tx, articleId);
  const before = await readArticles(actor, tx, { caseId, removed: false });
  const order = before.map(({ id }) => id).filter((id) => id !== articleId);
  order.splice(position, 0, articleId);
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Article" a SET "position" = o."place" - 1
    FROM unnest(${order}::uuid[]) WITH ORDINALITY AS o("id", "place")
    WHERE a."workspaceId" = ${workspaceId}::uuid AND a."id" = o."id"`);
  record({ kind: 'article.moved', caseId, articleId, data: { label } });
  const after = await readArticles(actor, tx, { caseId, removed: false });
  return after.map((row) => presentArticle(actor, row));
}
