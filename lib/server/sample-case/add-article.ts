import { proposeArticle } from '@/lib/compare/propose-article';
import type { Part } from '@/lib/domain/part';
import type { SampleArticle } from '@/prisma/sample-case/sample-articles';
import { readText, type StorableRevision } from '../articles/read-text';
import { storeRevision } from '../articles/store-revision';
import { getByKey, type SampleDesk } from './sample-desk';

export type PreparedArticle = SampleArticle & { revision: StorableRevision; parts: Part[] };

/** Reads and hashes a text, before the transaction. */
export function prepareArticle(article: SampleArticle): PreparedArticle {
  return {
    ...article,
    revision: readText(article.text),
    parts: proposeArticle({ text: article.text }).parts,
  };
}

/** An article with its text and parts, read by all but one. */
export async function addArticle(
  desk: SampleDesk,
  article: PreparedArticle,
  position: number,
): Promise<void> {
  const { workspaceId, caseId, people, articles } = desk;
  const { tx, now, newId, record } = desk.write;
  const articleId = newId();
  const outletId = article.outlet === null ? null : await takeOutlet(desk, article.outlet);
  const { role, label, headline, byline, url, archiveUrl, publishedAt, dateBasis, revision, parts } = article;
  await tx.article.create({
    data: {
      workspaceId,
      id: articleId,
      caseId,
      role,
      outletId,
      label,
      headline,
      byline,
      url,
      archiveUrl,
      accessedAt: now,
      publishedAt,
      dateBasis,
      position,
      createdById: getByKey(people, 'ines'),
      createdAt: now,
    },
  });
  const revisionId = await storeRevision(desk.write, {
    workspaceId,
    articleId,
    number: 1,
    revision,
    parts,
    createdById: getByKey(people, 'ines'),
  });
  for (const key of ['ines', 'tomas', 'aiko']) {
    if (key === 'aiko' && article.key === 'gazette') continue;
    await tx.readProgress.create({
      data: {
        workspaceId,
        articleId,
        userId: getByKey(people, key),
        revisionId,
        status: 'read',
        position: revision.text.length,
      },
    });
  }
  articles.set(article.key, { articleId, revisionId, text: revision.text });
  record({ kind: 'article.added', caseId, articleId, data: { label } });
}

async function takeOutlet({ write, workspaceId }: SampleDesk, name: string): Promise<string> {
  const where = { workspaceId_name: { workspaceId, name } };
  const create = { workspaceId, id: write.newId(), name };
  return (await write.tx.outlet.upsert({ where, create, update: {} })).id;
}
