import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proposeArticle } from '@/lib/compare/propose-article';
import type { Db } from '@/lib/db/database';
import { type BuiltArticle, buildArticle } from './build-article';
import type { BuiltWorkspace } from './build-workspace';

const folder = join(process.cwd(), '..', 'shared', 'seeds');

/** Why the five real articles cannot be read here; undefined where they can. */
export const whyNoSeeds = existsSync(join(folder, 'sources.json'))
  ? undefined
  : `the folder ${folder} is missing`;

interface Source {
  file: string;
  outlet: string | null;
  headline: string | null;
  publishedAt: string;
}

/** The five real articles in a case, as a desk would have imported them. */
export async function buildSeeds(
  db: Db,
  desk: BuiltWorkspace,
  { caseId }: { caseId: string },
): Promise<BuiltArticle[]> {
  const { articles }: { articles: Source[] } = JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8'));
  const built: BuiltArticle[] = [];
  for (const [index, { file, headline, publishedAt }] of articles.entries()) {
    const text = readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n');
    const article = await buildArticle(db, desk, { caseId, text, label: `Article ${index + 1}` });
    const parts = proposeArticle({ text }).parts.map((part) => ({ ...part }));
    await db.article.updateMany({ where: { id: article.articleId }, data: { headline, publishedAt } });
    await db.partList.updateMany({ where: { revisionId: article.revisionId }, data: { parts } });
    built.push(article);
  }
  return built;
}
