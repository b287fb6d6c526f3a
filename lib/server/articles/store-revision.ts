import type { Part } from '@/lib/domain/part';
import type { Write } from '../core/write';
import type { StorableRevision } from './read-text';

interface NewRevision {
  workspaceId: string;
  articleId: string;
  number: number;
  revision: StorableRevision;
  /** Checked against the text before. */
  parts: readonly Part[];
  createdById: string;
}

/** Stores a text with the first version of its parts; answers the revision's id. */
export async function storeRevision(
  { tx, now, newId }: Write,
  { workspaceId, articleId, number, revision, parts, createdById }: NewRevision,
): Promise<string> {
  const revisionId = newId();
  const made = { createdById, createdAt: now };
  await tx.revision.create({
    data: { workspaceId, id: revisionId, articleId, number, ...revision, ...made },
  });
  await tx.partList.create({
    // Plain data: JSON as it stands.
    data: { workspaceId, revisionId, version: 1, parts: [...parts] as object[], ...made },
  });
  return revisionId;
}
