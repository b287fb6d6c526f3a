import type { SourceInput } from '@/lib/contract/evidence';
import type { Tx } from '@/lib/db/database';
import { refuseField } from '@/lib/domain/problem';
import type { Actor } from '../core/actor';
import { anchorIn } from '../passages/place-passage';

const nothing = {
  sourceUrl: null,
  sourceTitle: null,
  sourcePublisher: null,
  sourceDate: null,
  sourceArchive: null,
  sourceArticleId: null,
  sourceStart: null,
  sourceEnd: null,
  sourceRevision: null,
  fileId: null,
};

/**
 * The columns that say what an answer rests on; a new source replaces all of an earlier one. A passage brings its quote
 * with it, taken from the text of the revision.
 */
export async function readSourceColumns(
  tx: Pick<Tx, 'revision' | 'storedFile'>,
  { workspaceId }: Actor,
  source: SourceInput,
) {
  switch (source.kind) {
    case 'web': {
      const { url, title, publisher, date, archiveUrl } = source;
      return {
        ...nothing,
        sourceKind: source.kind,
        sourceUrl: url,
        sourceTitle: title || null,
        sourcePublisher: publisher || null,
        sourceDate: date,
        sourceArchive: archiveUrl,
      };
    }
    case 'passage': {
      const { articleId, revisionId, start, end } = source;
      const revision = await tx.revision.findFirst({
        where: { workspaceId, id: revisionId, articleId },
        select: { text: true },
      });
      if (!revision) refuseField('source', 'This article is not in this workspace.');
      const anchor = anchorIn(revision.text, start, end);
      return {
        ...nothing,
        sourceKind: source.kind,
        sourceArticleId: articleId,
        sourceRevision: revisionId,
        sourceStart: anchor.start,
        sourceEnd: anchor.end,
        quote: anchor.quote,
      };
    }
    case 'file': {
      const file = await tx.storedFile.findUnique({
        where: { workspaceId_id: { workspaceId, id: source.fileId } },
        select: { id: true },
      });
      if (!file) refuseField('source', 'This file is not in this workspace. Upload it again.');
      return { ...nothing, sourceKind: source.kind, fileId: file.id, sourceTitle: source.title || null };
    }
    case 'contact':
    case 'none':
      return { ...nothing, sourceKind: source.kind };
  }
}
