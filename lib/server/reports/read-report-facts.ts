import type { Tx } from '@/lib/db/database';
import { readState } from '../analysis/read-status';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadOrigins } from '../origins/load-origins';
import {
  canSeeSilence,
  loadUnreported,
  whereEvidenceVisible,
  whereLinkVisible,
  wherePassageVisible,
} from '../visibility/hidden-work';

/** Everything of a case that its report speaks of, as it is stored. */
export type ReportFacts = Awaited<ReturnType<typeof readReportFacts>>;

/**
 * Reads what a report is made of. Judgements are only taken from claims that the desk has decided, and work that a check
 * hides only once it is over.
 */
export async function readReportFacts(actor: Actor, db: Tx, caseId: string) {
  const { workspaceId } = actor;
  const inCase = { workspaceId, caseId };
  const hidden = await loadUnreported(db, actor, { caseId });
  const workspace = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  const found = requireFound(
    await db.case.findUnique({ where: { workspaceId_id: { workspaceId, id: caseId } } }),
  );
  const draft = await db.reportDraft.findUnique({ where: { workspaceId_caseId: { workspaceId, caseId } } });
  const articles = await db.article.findMany({
    where: { ...inCase, removedAt: null },
    include: {
      outlet: true,
      revisions: { orderBy: { number: 'desc' }, take: 1 },
      progress: { where: { status: 'read' } },
      findings: { where: { withdrawnAt: null }, orderBy: { id: 'asc' } },
    },
    // "under_check" was declared before "reference", so descending puts references first.
    orderBy: [{ role: 'desc' }, { position: 'asc' }, { id: 'asc' }],
  });
  const claims = await db.claim.findMany({
    where: { ...inCase, mergedIntoId: null },
    include: {
      decision: { include: { versions: { orderBy: { version: 'asc' } } } },
      assignments: { where: { releasedAt: null }, select: { userId: true, stage: true, submittedAt: true } },
      stageMoves: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
      evidenceLinks: {
        where: { ...whereLinkVisible(hidden), removedAt: null, evidence: { withdrawnAt: null } },
      },
      silences: { where: { withdrawnAt: null } },
      passages: {
        where: { ...wherePassageVisible(hidden), removedAt: null },
        orderBy: [{ start: 'asc' }, { id: 'asc' }],
      },
    },
    orderBy: { number: 'asc' },
  });
  const decided = claims.filter(({ decision }) => decision && !decision.withdrawnAt).map(({ id }) => id);
  const verdicts = await db.verdict.findMany({
    where: { workspaceId, claimId: { in: decided } },
    include: { versions: true },
  });
  const cells = await db.cellJudgement.findMany({ where: { workspaceId, claimId: { in: decided } } });
  const evidence = await db.evidence.findMany({
    where: { ...whereEvidenceVisible(hidden), ...inCase, withdrawnAt: null },
    include: {
      file: true,
      contacts: { where: { removedAt: null }, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }] },
    },
    orderBy: { id: 'asc' },
  });
  const scales = await db.ratingScale.findMany({
    where: { workspaceId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const members = await db.membership.findMany({
    where: { workspaceId },
    include: { user: { select: { name: true } } },
    orderBy: { createdAt: 'asc' },
  });
  // What somebody said to a difference of wordings is a judgement of the claim; of quotations everybody may know.
  const confirmed = await db.suggestion.findMany({
    where: {
      ...inCase,
      answer: 'accepted',
      OR: [{ kind: 'quote' }, { kind: 'conflict', claimId: { in: decided } }],
    },
  });
  // Before the articles were compared each would look as if it had an origin of its own.
  const compared = (await readState(actor, db, caseId)) === 'done';
  const origins = compared ? await loadOrigins(db, actor, caseId, hidden) : null;
  const reports = await db.report.findMany({
    where: inCase,
    omit: { model: true },
    orderBy: { number: 'asc' },
  });
  return {
    workspace,
    found,
    draft,
    articles,
    claims: claims.map((claim) => ({
      ...claim,
      silences: claim.silences.filter((silence) => canSeeSilence(hidden, silence)),
    })),
    verdicts,
    cells,
    evidence,
    scales,
    members,
    confirmed,
    origins,
    publishedAt: reports.map(({ publishedAt }) => publishedAt),
    last: reports.at(-1) ?? null,
  };
}
