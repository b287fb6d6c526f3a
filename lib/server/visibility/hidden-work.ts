import type { Prisma, Silence, Tx } from '@/lib/db/database';
import type { HiddenWork } from '@/lib/db/hidden-work';
import type { Actor } from '../core/actor';
import { type ClaimViews, loadClaimViews } from './load-views';

/**
 * Which work of others on which claims is hidden from a viewer: the one place that every door asks before it reads
 * passages, silences, evidence or comments. Claims that follow no protocol, or are open, are not even read.
 */
export async function loadHiddenWork(
  db: Pick<Tx, '$queryRaw'>,
  actor: Actor,
  scope: { caseId?: string; claimIds?: string[]; articleId?: string },
): Promise<HiddenWork> {
  return listHiddenWork(actor, await loadClaimViews(db, actor, { ...scope, inProtocol: true }));
}

/** The same from views that are loaded already. */
export function listHiddenWork({ userId }: Pick<Actor, 'userId'>, views: ClaimViews): HiddenWork {
  const passages: string[] = [];
  const evidence: string[] = [];
  const comments: string[] = [];
  const cold: string[] = [];
  const holders: string[] = [];
  const since = new Map<string, Date>();
  for (const [claimId, view] of views) {
    if (view.cold) cold.push(claimId);
    else if (!view.work.passages) passages.push(claimId);
    if (!view.holders) holders.push(claimId);
    if (!view.work.evidence) evidence.push(claimId);
    if (!view.work.comments) comments.push(claimId);
    if (view.protocolSince) since.set(claimId, view.protocolSince);
  }
  return { viewerId: userId, passages, evidence, comments, cold, holders, since };
}

/** Nobody: sees what a stranger to every claim would. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * What a report must not tell, whoever asks for it: work of checks that are not over, since whoever still has to judge
 * can read the report; and what the viewer must not see.
 */
export async function loadUnreported(
  db: Pick<Tx, '$queryRaw'>,
  actor: Actor,
  scope: { caseId: string },
): Promise<HiddenWork> {
  const own = await loadHiddenWork(db, actor, scope);
  const all = await loadHiddenWork(db, { ...actor, userId: NOBODY, role: 'observer' }, scope);
  return {
    ...all,
    cold: own.cold,
    passages: [...new Set([...all.passages, ...own.passages])],
    evidence: [...new Set([...all.evidence, ...own.evidence])],
    comments: [...new Set([...all.comments, ...own.comments])],
  };
}

export function hidesPassages({ passages, cold }: HiddenWork): boolean {
  return passages.length > 0 || cold.length > 0;
}

const inCheck = { in: ['first_check', 'second_check', 'cold_read'] } satisfies Prisma.EnumStageKindFilter;

/** Passages that may reach the viewer. */
export function wherePassageVisible(hidden: HiddenWork): Prisma.PassageWhereInput {
  if (!hidesPassages(hidden)) return {};
  const { viewerId, passages, cold } = hidden;
  return {
    OR: [
      { authorId: viewerId },
      {
        NOT: {
          OR: [{ claimId: { in: [...cold] } }, { claimId: { in: [...passages] }, stage: inCheck }],
        },
      },
    ],
  };
}

/** May this confirmed silence reach the viewer? */
export function canSeeSilence(
  { viewerId, passages, cold, since }: HiddenWork,
  { claimId, confirmedById, createdAt }: Pick<Silence, 'claimId' | 'confirmedById' | 'createdAt'>,
): boolean {
  if (confirmedById === viewerId) return true;
  if (cold.includes(claimId)) return false;
  return !passages.includes(claimId) || createdAt < (since.get(claimId) ?? createdAt);
}

/** Links of evidence that may reach the viewer. */
export function whereLinkVisible(hidden: HiddenWork): Prisma.EvidenceLinkWhereInput {
  if (hidden.evidence.length === 0) return {};
  return { OR: [{ createdById: hidden.viewerId }, { NOT: whereLinkHidden(hidden) }] };
}

/**
 * Pieces of evidence that may reach the viewer: not those that were given in a check and serve, or served, hidden claims
 * alone. What was there before stays: that it went away would tell that somebody uses it now.
 */
export function whereEvidenceVisible(hidden: HiddenWork): Prisma.EvidenceWhereInput {
  if (hidden.evidence.length === 0) return {};
  return {
    OR: [
      { createdById: hidden.viewerId },
      { NOT: { stage: inCheck } },
      { links: { some: { removedAt: null, ...whereLinkVisible(hidden) } } },
      { links: { none: { createdById: { not: hidden.viewerId }, ...whereLinkHidden(hidden) } } },
    ],
  };
}

function whereLinkHidden({ evidence }: HiddenWork) {
  return { claimId: { in: [...evidence] }, stage: inCheck } satisfies Prisma.EvidenceLinkWhereInput;
}

/** Evidence whose history would tell of hidden work: also who gave a cold reader what they judge from. */
export async function listUntoldEvidenceIds(
  db: Pick<Tx, 'evidenceLink'>,
  { workspaceId }: Pick<Actor, 'workspaceId'>,
  hidden: HiddenWork,
): Promise<string[]> {
  if (hidden.evidence.length === 0 && hidden.cold.length === 0) return [];
  const links = await db.evidenceLink.findMany({
    where: {
      workspaceId,
      OR: [
        { claimId: { in: [...hidden.cold] } },
        { ...whereLinkHidden(hidden), evidence: { stage: inCheck } },
      ],
    },
    select: { evidenceId: true },
    distinct: ['evidenceId'],
  });
  return links.map(({ evidenceId }) => evidenceId);
}
