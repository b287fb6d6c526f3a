import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { Db } from '@/lib/db/database';
import type { BuiltWorkspace } from './build-workspace';

interface ArticleParts {
  caseId: string;
  text?: string;
  label?: string;
  role?: 'under_check' | 'reference';
}

export interface BuiltArticle {
  articleId: string;
  revisionId: string;
  text: string;
}

/** An article with one revision whose parts are all body. */
export async function buildArticle(
  db: Db,
  workspace: BuiltWorkspace,
  { caseId, text = 'The troops are encircled.', label = 'Harbour Post', role = 'under_check' }: ArticleParts,
): Promise<BuiltArticle> {
  const { workspaceId } = workspace;
  const articleId = newId();
  const position = await db.article.count({ where: { workspaceId, caseId } });
  await db.article.create({
    data: {
      workspaceId,
      id: articleId,
      caseId,
      role,
      label,
      position,
      createdById: workspace.editor.userId,
    },
  });
  const revisionId = await buildRevision(db, workspace, { articleId, text });
  return { articleId, revisionId, text };
}

/** One more revision of an article; answers its id. */
export async function buildRevision(
  db: Db,
  { workspaceId, editor }: BuiltWorkspace,
  { articleId, text }: { articleId: string; text: string },
): Promise<string> {
  const id = newId();
  const number = 1 + (await db.revision.count({ where: { workspaceId, articleId } }));
  await db.revision.create({
    data: {
      workspaceId,
      id,
      articleId,
      number,
      text,
      sha256: createHash('sha256').update(text).digest('hex'),
      words: text.split(/\s+/u).filter(Boolean).length,
      createdById: editor.userId,
    },
  });
  await db.partList.create({
    data: {
      workspaceId,
      revisionId: id,
      version: 1,
      parts: [{ kind: 'body', start: 0, end: text.length }],
      createdById: editor.userId,
    },
  });
  return id;
}
