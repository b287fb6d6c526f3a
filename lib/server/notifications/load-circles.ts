import type { Tx } from '@/lib/db/database';
import { readStale } from '@/lib/db/stale-rows';
import { type Circle, emptyCircle } from '@/lib/domain/notification';
import type { PendingActivity } from '../core/append-activities';

interface Request {
  workspaceId: string;
  now: Date;
  activities: readonly PendingActivity[];
}

type Groups = ReadonlyMap<string, ReadonlySet<string>>;

const nobody: ReadonlySet<string> = new Set();

/** Reads the people whom these activities may concern: of each circle only what some activity asks about. */
export async function loadCircles(tx: Tx, request: Request): Promise<(activity: PendingActivity) => Circle> {
  const { workspaceId } = request;
  const memberships = await tx.membership.findMany({
    where: { workspaceId, removedAt: null },
    select: { userId: true, role: true },
  });
  const members = new Map(memberships.map(({ userId, role }) => [userId, role]));
  const judges = await loadJudges(tx, request);
  const talking = await loadTalking(tx, request);
  const named = await loadNamed(tx, request);
  const shaken = await loadShaken(tx, request);
  const involved = await loadInvolved(tx, request);
  return (activity) => ({
    ...emptyCircle,
    members,
    judges: judges.get(activity.claimId ?? '') ?? nobody,
    talking: talking.get(findThread(activity) ?? '') ?? nobody,
    named: named.get(activity.subjectId ?? '') ?? nobody,
    shaken: shaken.get(activity.id) ?? nobody,
    involved: isOfReport(activity) ? (involved.get(activity.caseId ?? '') ?? nobody) : nobody,
  });
}

async function loadJudges(tx: Tx, { workspaceId, activities }: Request): Promise<Groups> {
  const claimIds = activities.flatMap(({ kind, claimId }) =>
    claimId && /^(decision|claim)\./.test(kind) ? claimId : [],
  );
  if (claimIds.length === 0) return new Map();
  const verdicts = await tx.verdict.findMany({
    where: { workspaceId, claimId: { in: claimIds }, withdrawnAt: null },
    select: { claimId: true, userId: true },
  });
  return group(verdicts.map(({ claimId, userId }) => [claimId, userId]));
}

async function loadTalking(tx: Tx, { workspaceId, activities }: Request): Promise<Groups> {
  const threadIds = activities.flatMap((activity) => findThread(activity) ?? []);
  if (threadIds.length === 0) return new Map();
  const threads = await tx.thread.findMany({
    where: { workspaceId, id: { in: threadIds } },
    select: {
      id: true,
      openedById: true,
      comments: { select: { authorId: true } },
      verdict: { select: { userId: true } },
    },
  });
  return group(
    threads.flatMap(({ id, openedById, comments, verdict }) => {
      const speaking = [openedById, ...comments.map(({ authorId }) => authorId)];
      // Whoever's verdict is talked about takes part from the first word.
      if (verdict) speaking.push(verdict.userId);
      return speaking.map((userId) => [id, userId] as const);
    }),
  );
}

function findThread({ kind, subjectId, data }: PendingActivity): string | undefined {
  if (kind.startsWith('thread.')) return subjectId;
  return kind.startsWith('comment.') && typeof data?.threadId === 'string' ? data.threadId : undefined;
}

/** Who was told already that a comment names them, when it is changed. */
async function loadNamed(tx: Tx, { workspaceId, activities }: Request): Promise<Groups> {
  const changed = activities.filter(({ kind, subjectId }) => String(kind) === 'comment.changed' && subjectId);
  if (changed.length === 0) return new Map();
  const told = await tx.notification.findMany({
    where: {
      workspaceId,
      kind: 'mention',
      activity: {
        claimId: { in: changed.flatMap(({ claimId }) => claimId ?? []) },
        subjectId: { in: changed.flatMap(({ subjectId }) => subjectId ?? []) },
      },
    },
    select: { userId: true, activity: { select: { subjectId: true } } },
  });
  return group(told.map(({ userId, activity }) => [activity.subjectId ?? '', userId]));
}

/** Whose judgement each activity made stale, by its id. Once the desk has decided, the decision is what has to be looked at. */
async function loadShaken(tx: Tx, { workspaceId, now, activities }: Request): Promise<Groups> {
  const shaking = activities.filter(({ kind }) => /^(evidence\.|revision\.)/.test(kind));
  if (shaking.length === 0) return new Map();
  const evidenceIds = shaking.flatMap(({ kind, subjectId }) =>
    kind.startsWith('evidence.') && subjectId ? subjectId : [],
  );
  const articleIds = shaking.flatMap(({ kind, articleId }) =>
    kind === 'revision.added' && articleId ? articleId : [],
  );
  const links = await tx.evidenceLink.findMany({
    where: { workspaceId, evidenceId: { in: evidenceIds } },
    select: { claimId: true },
  });
  const passages = await tx.passage.findMany({
    where: { workspaceId, articleId: { in: articleIds }, removedAt: null },
    select: { claimId: true },
    distinct: ['claimId'],
  });
  const claimIds = [...new Set([...links, ...passages].map(({ claimId }) => claimId))];
  const decisions = await tx.decision.findMany({
    where: { workspaceId, claimId: { in: claimIds }, withdrawnAt: null },
    select: { claimId: true, decidedById: true },
  });
  const deciders = new Map(decisions.map(({ claimId, decidedById }) => [claimId, decidedById]));
  const stale = (await readStale(tx, { workspaceId, claimIds })).filter(({ at }) => at >= now);
  return group(
    shaking.flatMap(({ id, kind, claimId, subjectId, articleId }) =>
      stale
        .filter((found) => found.subjectId === (kind === 'revision.added' ? articleId : subjectId))
        .filter((found) => claimId === undefined || found.claimId === claimId)
        .flatMap((found) => deciders.get(found.claimId) ?? found.userId ?? [])
        .map((userId) => [id, userId] as const),
    ),
  );
}

async function loadInvolved(tx: Tx, { workspaceId, activities }: Request): Promise<Groups> {
  const caseIds = activities.flatMap((activity) =>
    isOfReport(activity) && activity.caseId ? activity.caseId : [],
  );
  if (caseIds.length === 0) return new Map();
  const acting = await tx.activity.groupBy({
    by: ['caseId', 'actorId'],
    where: { workspaceId, caseId: { in: caseIds } },
  });
  return group(acting.map(({ caseId, actorId }) => [caseId ?? '', actorId]));
}

const isOfReport = ({ kind }: PendingActivity) => kind.startsWith('report.');

function group(pairs: readonly (readonly [string, string])[]): Groups {
  const groups = new Map<string, Set<string>>();
  for (const [key, userId] of pairs) groups.set(key, (groups.get(key) ?? new Set()).add(userId));
  return groups;
}
