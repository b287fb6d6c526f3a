import { isUniqueViolation } from '@/lib/db/database';
import type { Part } from '@/lib/domain/part';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { checkParts } from './check-parts';
import { readOpenArticle } from './read-article';
import { readParts } from './read-parts';

interface PartsChange {
  articleId: string;
  revisionId: string;
  version: number;
  parts: Part[];
}

/** Says what the stretches of the newest revision are: a new version of its list of parts. */
export async function setParts(
  actor: Actor,
  { tx, now, record }: Write,
  { articleId, revisionId, version, parts }: PartsChange,
) {
  authorise(actor, 'articles.editParts');
  const { workspaceId, userId } = actor;
  const article = await readOpenArticle(actor, tx, articleId);
  const revision = requireFound(
    await tx.revision.findFirst({ where: { workspaceId, id: revisionId, articleId } }),
  );
  if (revision.id !== article.revisionId) {
    throw new Problem(
      'RULE_BROKEN',
      'There is a newer revision of this article. Open it to change its parts.',
      {
        rule: 'older_revision',
      },
    );
  }
  const current = await readParts(actor, tx, revision);
  if (current.version !== version) refuseStale({ parts: current.parts, partsVersion: current.version });
  const tidy = checkParts(parts, revision.text);
  try {
    await tx.partList.create({
      // Plain data, checked above: JSON as it stands.
      data: {
        workspaceId,
        revisionId,
        version: version + 1,
        parts: tidy as object[],
        createdById: userId,
        createdAt: now,
      },
    });
  } catch (error) {
    if (isUniqueViolation(error, 'PartList')) refuseStale(undefined);
    throw error;
  }
  record({ kind: 'parts.changed', caseId: article.caseId, articleId, data: { label: article.label } });
  return { parts: tidy, partsVersion: version + 1 };
}
