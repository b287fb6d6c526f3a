import type { Prisma, Tx } from '@/lib/db/database';

interface Pair {
  workspaceId: string;
  fromClaimId: string;
  intoClaimId: string;
  /** Only these; all when not given. */
  ids?: string[];
}

/**
 * Moves passages, removed ones too, so that restoring one finds a claim that takes it. An article that now states the
 * other claim is no longer silent on it. Answers with the ids of both.
 */
export async function movePassages(
  tx: Tx,
  { workspaceId, fromClaimId, intoClaimId, ids, now }: Pair & { now: Date },
): Promise<{ passages: string[]; silences: string[] }> {
  const passages = await tx.passage.findMany({
    where: { workspaceId, claimId: fromClaimId, ...(ids && { id: { in: ids } }) },
    select: { id: true, articleId: true, removedAt: true },
  });
  const passageIds = passages.map(({ id }) => id);
  await tx.passage.updateMany({
    where: { workspaceId, id: { in: passageIds } },
    data: { claimId: intoClaimId, version: { increment: 1 } },
  });
  const stating = passages.filter(({ removedAt }) => removedAt === null).map(({ articleId }) => articleId);
  const silent = await tx.silence.findMany({
    where: { workspaceId, claimId: intoClaimId, articleId: { in: stating }, withdrawnAt: null },
    select: { id: true },
  });
  const silences = silent.map(({ id }) => id);
  await tx.silence.updateMany({ where: { workspaceId, id: { in: silences } }, data: { withdrawnAt: now } });
  return { passages: passageIds, silences };
}

/** Moves links to evidence; `ids` are ids of evidence. What the other claim uses already stays where it is. */
export async function moveEvidence(
  tx: Tx,
  { workspaceId, fromClaimId, intoClaimId, ids }: Pair,
): Promise<string[]> {
  const links = await tx.evidenceLink.findMany({
    where: { workspaceId, claimId: { in: [fromClaimId, intoClaimId] }, removedAt: null },
    select: { id: true, claimId: true, evidenceId: true },
  });
  const there = new Set(
    links.filter(({ claimId }) => claimId === intoClaimId).map(({ evidenceId }) => evidenceId),
  );
  const moving = links
    .filter(({ claimId, evidenceId }) => claimId === fromClaimId && !there.has(evidenceId))
    .filter(({ evidenceId }) => ids === undefined || ids.includes(evidenceId))
    .map(({ id }) => id);
  await tx.evidenceLink.updateMany({
    where: { workspaceId, id: { in: moving } },
    data: { claimId: intoClaimId, version: { increment: 1 } },
  });
  return moving;
}

/** Moves judgements of how articles report the claim; a person's own judgement of the same cell there stays. */
export async function moveCells(
  tx: Tx,
  { workspaceId, fromClaimId, intoClaimId }: Omit<Pair, 'ids'>,
): Promise<string[]> {
  const cells = await tx.cellJudgement.findMany({
    where: { workspaceId, claimId: { in: [fromClaimId, intoClaimId] } },
    select: { id: true, claimId: true, articleId: true, userId: true },
  });
  const there = new Set(
    cells
      .filter(({ claimId }) => claimId === intoClaimId)
      .map(({ articleId, userId }) => `${articleId} ${userId}`),
  );
  const moving = cells
    .filter(
      ({ claimId, articleId, userId }) => claimId === fromClaimId && !there.has(`${articleId} ${userId}`),
    )
    .map(({ id }) => id);
  await tx.cellJudgement.updateMany({
    where: { workspaceId, id: { in: moving } },
    data: { claimId: intoClaimId },
  });
  return moving;
}

/** Moves the threads that match, with all that is said in them. */
export async function moveThreads(
  tx: Tx,
  { workspaceId, fromClaimId, intoClaimId }: Omit<Pair, 'ids'>,
  matching: Prisma.ThreadWhereInput,
): Promise<string[]> {
  const threads = await tx.thread.findMany({
    where: { AND: [matching], workspaceId, claimId: fromClaimId },
    select: { id: true },
  });
  const ids = threads.map(({ id }) => id);
  await tx.thread.updateMany({ where: { workspaceId, id: { in: ids } }, data: { claimId: intoClaimId } });
  return ids;
}
