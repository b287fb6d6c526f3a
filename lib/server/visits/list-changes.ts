import type { ActivityRow } from '@/lib/contract/live';
import type { Db } from '@/lib/db/database';
import { readNames } from '../activity/list-activity';
import { presentActivity } from '../activity/present-activity';
import { type Actor, authorise } from '../core/actor';
import { sealCursor } from '../live/cursor';
import { readHead } from '../live/read-activities';
import { whereActivityVisible } from '../visibility/where-activity-visible';
import { findVisit } from './find-visit';
import { getCaseOf, idOf, type Subject } from './subject';

const SHOWN = 100;

interface Changes {
  since: string | null;
  rows: ActivityRow[];
  more: boolean;
  until: string;
}

/** What others did to a claim, case or article since the actor's last visit to it, as far as they may hear of it. */
export async function listChanges(actor: Actor, db: Db, subject: Subject): Promise<Changes> {
  authorise(actor, 'activity.view');
  const { workspaceId, userId } = actor;
  const home = await getCaseOf(actor, db, subject);
  const until = sealCursor(workspaceId, await readHead(db, workspaceId));
  const visit = await findVisit(actor, db, { subjectId: idOf(subject), now: new Date() });
  if (!visit) return { since: null, rows: [], more: false, until };
  const { caseId, articleId, claimId } = subject;
  const { where, hidden } = await whereActivityVisible(actor, db, { caseId: home, claimId });
  const found = await db.activity.findMany({
    where: {
      workspaceId,
      ...{ caseId, articleId, claimId },
      seq: { gt: visit.seq },
      actorId: { not: userId },
      // That somebody reads is no change.
      kind: { not: 'progress.changed' },
      ...where,
    },
    orderBy: { seq: 'desc' },
    take: SHOWN + 1,
  });
  const page = found.slice(0, SHOWN);
  const names = await readNames(
    db,
    page.map(({ actorId }) => actorId),
  );
  return {
    since: visit.at.toISOString(),
    rows: page.map((row) => presentActivity(row, { names, hidden })),
    more: found.length > SHOWN,
    until,
  };
}
