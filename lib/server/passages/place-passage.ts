import type { Anchor } from '@/lib/anchoring/anchor';
import { describe } from '@/lib/anchoring/describe';
import { locate } from '@/lib/anchoring/locate';
import type { Article, Revision, Tx } from '@/lib/db/database';
import { Problem, refuseField } from '@/lib/domain/problem';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';

export interface Place {
  articleId: string;
  revisionId: string;
  start: number;
  end: number;
}

export interface Placed {
  article: Article;
  revision: Revision;
  anchor: Anchor;
}

/**
 * Turns offsets that a person saw into an anchor in the newest revision. The revision's text decides what the quote is.
 * Offsets into an older revision are carried over where the words are found in one place only, else refused: a mark is
 * never guessed.
 */
export async function placePassage(
  db: Pick<Tx, 'article' | 'revision'>,
  { workspaceId }: Actor,
  { articleId, revisionId, start, end }: Place,
): Promise<Placed> {
  const found = requireFound(
    await db.article.findUnique({
      where: { workspaceId_id: { workspaceId, id: articleId } },
      include: { revisions: { orderBy: { number: 'desc' }, take: 1 } },
    }),
  );
  const { revisions, ...article } = found;
  refuseRemoved(article);
  const newest = requireFound(revisions[0]);
  if (newest.id === revisionId)
    return { article, revision: newest, anchor: anchorIn(newest.text, start, end) };

  const seen = requireFound(
    await db.revision.findFirst({ where: { workspaceId, id: revisionId, articleId } }),
  );
  const place = locate({ text: newest.text, anchor: anchorIn(seen.text, start, end) });
  if (place.kind !== 'exact' && place.kind !== 'moved') {
    throw new Problem(
      'RULE_BROKEN',
      'This article has a newer revision, and these words are not found in it in one place. Open the newest revision and mark them there.',
      { rule: 'revision_not_newest' },
    );
  }
  return { article, revision: newest, anchor: anchorIn(newest.text, place.start, place.end) };
}

/** The article of a place that was found before the transaction, if its words are still the newest. */
export async function requireStillNewest(
  tx: Pick<Tx, 'article'>,
  { workspaceId }: Actor,
  { articleId, revisionId }: Pick<Place, 'articleId' | 'revisionId'>,
): Promise<Article> {
  const { revisions, ...article } = requireFound(
    await tx.article.findUnique({
      where: { workspaceId_id: { workspaceId, id: articleId } },
      include: { revisions: { select: { id: true }, orderBy: { number: 'desc' }, take: 1 } },
    }),
  );
  refuseRemoved(article);
  if (revisions[0]?.id !== revisionId) {
    throw new Problem('RULE_BROKEN', 'This article got a newer revision just now. Please try again.', {
      rule: 'article_moved_on',
    });
  }
  return article;
}

function refuseRemoved({ removedAt }: Article): void {
  if (removedAt !== null) {
    throw new Problem('RULE_BROKEN', 'This article was removed from the case. Restore it first.', {
      rule: 'article_removed',
    });
  }
}

/** Describes a stretch of text. Blanks at its ends are left out, so that a quote begins and ends with a word. */
export function anchorIn(text: string, start: number, end: number): Anchor {
  if (start >= end || end > text.length)
    refuseField('end', 'These places are not in the text of this revision.');
  const words = text.slice(start, end);
  const first = start + words.length - words.trimStart().length;
  const last = end - (words.length - words.trimEnd().length);
  if (first >= last) refuseField('end', 'Select some words: there is only white space here.');
  if (isInsidePair(text, first) || isInsidePair(text, last))
    refuseField('start', 'These places cut a character in two.');
  return describe({ text, start: first, end: last });
}

function isInsidePair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
}
