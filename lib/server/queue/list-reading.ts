import type { Tx } from '@/lib/db/database';
import { readingMinutes } from '@/lib/domain/reading-time';
import type { Actor } from '../core/actor';

export interface ReadingItem {
  articleId: string;
  caseId: string;
  caseTitle: string;
  label: string;
  words: number;
  minutes: number;
  status: 'unread' | 'begun';
  position: number;
}

/** Articles of these cases whose newest revision the actor has not read to the end, in the order of each case. */
export async function listReading(
  db: Tx,
  { workspaceId, userId }: Actor,
  caseIds: string[],
): Promise<ReadingItem[]> {
  const articles = await db.article.findMany({
    where: { workspaceId, caseId: { in: caseIds }, removedAt: null, case: { archivedAt: null } },
    select: {
      id: true,
      caseId: true,
      label: true,
      case: { select: { title: true } },
      revisions: { select: { id: true, words: true }, orderBy: { number: 'desc' }, take: 1 },
      progress: { where: { userId }, select: { status: true, position: true, revisionId: true } },
    },
    orderBy: [{ caseId: 'asc' }, { position: 'asc' }],
  });
  return articles.flatMap(({ id, caseId, label, case: home, revisions, progress }) => {
    const [newest] = revisions;
    // Progress in an older revision says nothing about where one is in this one.
    const mine = progress.find(({ revisionId }) => revisionId === newest?.id);
    if (!newest || mine?.status === 'read') return [];
    return [
      {
        articleId: id,
        caseId,
        caseTitle: home.title,
        label,
        words: newest.words,
        minutes: readingMinutes(newest.words),
        status: mine ? ('begun' as const) : ('unread' as const),
        position: mine?.position ?? 0,
      },
    ];
  });
}
