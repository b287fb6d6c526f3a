import type { Db } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { readOpenCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { refuseTraining } from '../training/refuse-training';
import { buildReportModel } from './build-report-model';
import { getDraft } from './draft';
import { presentReport, withPublisher } from './present-report';
import { readReportFacts } from './read-report-facts';
import { type ReportWordings, readReportWordings } from './read-report-wordings';

interface Publishing {
  caseId: string;
  draftVersion: number;
  /** Read before the transaction, since the engine works in a thread of its own. */
  wordings: ReportWordings;
  /** Where readers will find reports: `https://desk.example`. */
  origin: string;
}

/** What publishing needs beside what it reads in its transaction. */
export async function preparePublishing(
  actor: Actor,
  db: Db,
  { caseId }: { caseId: string },
): Promise<Pick<Publishing, 'wordings'>> {
  authorise(actor, 'reports.publish');
  await readOpenCase(actor, db, caseId);
  return { wordings: await readReportWordings(actor, db, { caseId }) };
}

/** Publishes the case as it stands as an immutable version with its own address. */
export async function publishReport(
  actor: Actor,
  { tx, now, newId, record }: Write,
  { caseId, draftVersion, wordings, origin }: Publishing,
) {
  authorise(actor, 'reports.publish');
  const { workspaceId, workspaceSlug, userId } = actor;
  await readOpenCase(actor, tx, caseId);
  await refuseTraining(tx, { workspaceId, caseId }, 'reports');
  const facts = await readReportFacts(actor, tx, caseId);
  if ((facts.draft?.version ?? 0) !== draftVersion) refuseStale(await getDraft(actor, tx, { caseId }));
  if (facts.articles.length === 0 || facts.claims.length === 0) {
    throw new Problem('RULE_BROKEN', 'A report needs at least one article and one claim.', {
      rule: 'report_empty',
    });
  }
  const id = newId();
  const number = (facts.last?.number ?? 0) + 1;
  const model = buildReportModel(facts, {
    wordings,
    number,
    publishedAt: now.toISOString(),
    address: facts.workspace.reportsPublic ? `${origin}/r/${workspaceSlug}/${id}` : null,
  });
  const report = await tx.report.create({
    data: {
      workspaceId,
      id,
      caseId,
      number,
      title: model.report.title,
      // The model is plain JSON by its schema.
      model: model as unknown as object,
      publishedById: userId,
      publishedAt: now,
    },
  });
  record({
    kind: 'report.published',
    caseId,
    subjectId: id,
    data: { label: `${model.report.title}, version ${number}` },
  });
  return presentReport(actor, await withPublisher(tx, report));
}

/** Takes back the desk's word for a report. It stays readable, with the note on top. */
export async function withdrawReport(
  actor: Actor,
  { tx, now, record }: Write,
  { reportId, note }: { reportId: string; note: string },
) {
  authorise(actor, 'reports.withdraw');
  const { workspaceId } = actor;
  const key = { workspaceId_id: { workspaceId, id: reportId } };
  const before = requireFound(await tx.report.findUnique({ where: key }));
  const { count } = await tx.report.updateMany({
    where: { workspaceId, id: reportId, withdrawnAt: null },
    data: { withdrawnAt: now, withdrawnNote: note },
  });
  if (count === 0)
    throw new Problem('RULE_BROKEN', 'This report was withdrawn before.', { rule: 'report_withdrawn' });
  record({
    kind: 'report.withdrawn',
    caseId: before.caseId,
    subjectId: reportId,
    data: { label: before.title },
  });
  return presentReport(actor, await withPublisher(tx, await tx.report.findUniqueOrThrow({ where: key })));
}
