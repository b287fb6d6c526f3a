import type { Passage } from '@/lib/contract/passages';
import type { Passage as PassageRow } from '@/lib/db/database';
import { listAbilities } from '@/lib/domain/permissions';
import type { Actor } from '../core/actor';

/** What a query must include for `presentPassage`. */
export const passageAuthor = { author: { select: { id: true, name: true } } } as const;

type Presentable = Omit<
  PassageRow,
  'workspaceId' | 'prefix' | 'suffix' | 'anchorScore' | 'stage' | 'authorId'
> & {
  author: { id: string; name: string };
};

/** A passage with what its viewer may do with it. */
export function presentPassage(actor: Actor, passage: Presentable): Passage {
  return {
    id: passage.id,
    caseId: passage.caseId,
    claimId: passage.claimId,
    articleId: passage.articleId,
    revisionId: passage.revisionId,
    start: passage.start,
    end: passage.end,
    quote: passage.quote,
    anchorState: passage.anchorState,
    confirmed: passage.confirmed,
    voice: passage.voice,
    speaker: passage.speaker,
    polarity: passage.polarity,
    verb: passage.verb,
    author: { id: passage.author.id, name: passage.author.name },
    version: passage.version,
    createdAt: passage.createdAt.toISOString(),
    removedAt: passage.removedAt?.toISOString() ?? null,
    can: listAbilities(['passages.edit', 'passages.remove'], { actor, belongsTo: passage.author.id }),
  };
}
