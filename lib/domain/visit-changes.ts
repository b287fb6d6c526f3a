/** How a thing in a list differs from what somebody saw when they were last here. */
export type VisitChange = 'new' | 'changed';

interface Happened {
  kind: string;
  claimId: string | null;
  articleId: string | null;
  subjectId: string | null;
}

const begins = /\.(created|added|linked|submitted|marked|made|opened|published)$/;

/**
 * What to mark in the lists of a page, by id. A thing is new when it began since then. On the page of a claim (or
 * article) the things are its evidence, verdicts, passages and comments; on that of a case its claims and articles, to
 * which everything that happened to their parts is a change.
 */
export function findVisitChanges(rows: readonly Happened[], of: 'claim' | 'case'): Map<string, VisitChange> {
  const changes = new Map<string, VisitChange>();
  for (const { kind, claimId, articleId, subjectId } of rows) {
    const [subject] = kind.split('.');
    const id = of === 'claim' ? subjectId : (claimId ?? articleId);
    if (id === null) continue;
    const isWhole = of === 'claim' || subject === 'claim' || subject === 'article';
    if (isWhole && begins.test(kind)) changes.set(id, 'new');
    else if (!changes.has(id)) changes.set(id, 'changed');
  }
  return changes;
}
