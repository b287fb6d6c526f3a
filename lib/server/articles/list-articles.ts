import type { Db } from '@/lib/db/database';
import { readCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { presentArticle } from './present-article';
import { readArticles } from './read-articles';

/** The articles of a case, references first; the removed ones when they are asked for. */
export async function listArticles(
  actor: Actor,
  db: Db,
  { caseId, removed }: { caseId: string; removed: boolean },
) {
  authorise(actor, 'articles.view');
  await readCase(actor, db, caseId);
  const rows = await readArticles(actor, db, { caseId, removed });
  return rows.map((row) => presentArticle(actor, row));
}
