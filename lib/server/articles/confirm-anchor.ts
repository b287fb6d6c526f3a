import { describe } from '@/lib/anchoring/describe';
import type { Db } from '@/lib/db/database';
import { refuseField } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { passageAuthor, presentPassage } from '../passages/present-passage';
import { loadHiddenWork, wherePassageVisible } from '../visibility/hidden-work';
import { requireVisiblePassage } from '../visibility/require-visible-passage';
import { readOpenArticle } from './read-article';

/** Passages of an article whose place in the newest revision waits for a person, with the words they had before. */
export async function listUnconfirmed(actor: Actor, db: Db, { articleId }: { articleId: string }) {
  authorise(actor, 'articles.view');
  const { workspaceId } = actor;
  await readOpenArticle(actor, db, articleId);
  const hidden = await loadHiddenWork(db, actor, { articleId });
  const passages = await db.passage.findMany({
    where: { ...wherePassageVisible(hidden), workspaceId, articleId, removedAt: null, confirmed: false },
    include: {
      ...passageAuthor,
      claim: { select: { statement: true } },
      anchors: { orderBy: { version: 'desc' }, take: 1 },
    },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
  });
  return passages.map((passage) => ({
    passage: presentPassage(actor, passage),
    claimStatement: passage.claim.statement,
    oldQuote: passage.anchors[0]?.quote ?? passage.quote,
    proposed:
      passage.anchorState === 'lost'
        ? null
        : { start: passage.start, end: passage.end, quote: passage.quote },
  }));
}

interface Confirmation {
  passageId: string;
  version: number;
  place: { start: number; end: number } | null;
}

/** Settles where a passage is in the newest revision; `place: null` says that its words are gone, and removes it. */
export async function confirmAnchor(
  actor: Actor,
  { tx, now, record }: Write,
  { passageId, version, place }: Confirmation,
) {
  authorise(actor, 'articles.confirmAnchors');
  const { workspaceId } = actor;
  const key = { workspaceId_id: { workspaceId, id: passageId } };
  const before = requireFound(await tx.passage.findUnique({ where: key, include: passageAuthor }));
  await requireVisiblePassage(tx, actor, before);
  const article = await readOpenArticle(actor, tx, before.articleId);
  if (before.version !== version) refuseStale(presentPassage(actor, before));
  const settled = place === null ? { removedAt: now } : await settle(place);
  const { count } = await tx.passage.updateMany({
    where: { workspaceId, id: passageId, version },
    data: { ...settled, version: { increment: 1 } },
  });
  const after = await tx.passage.findUniqueOrThrow({ where: key, include: passageAuthor });
  if (count === 0) refuseStale(presentPassage(actor, after));
  record({
    kind: place === null ? 'passage.removed' : 'anchor.confirmed',
    caseId: before.caseId,
    articleId: before.articleId,
    claimId: before.claimId,
    subjectId: passageId,
    data: { label: article.label },
  });
  return presentPassage(actor, after);

  async function settle({ start, end }: { start: number; end: number }) {
    const { text } = await tx.revision.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId, id: article.revisionId } },
      select: { text: true },
    });
    if (end <= start || end > text.length) refuseField('place', 'This place is not in the text.');
    return {
      ...describe({ text, start, end }),
      revisionId: article.revisionId,
      anchorState: 'exact' as const,
      anchorScore: 1,
      confirmed: true,
    };
  }
}
