import type { Db, Report } from '@/lib/db/database';
import { type ReportModel, reportModelSchema } from '@/lib/reports/report-model';
import { readNames } from '../activity/list-activity';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { presentReport, withPublisher } from './present-report';

/** Published reports of the workspace or of one case, the newest first. */
export async function listReports(actor: Actor, db: Db, { caseId }: { caseId?: string }) {
  authorise(actor, 'reports.view');
  const rows = await db.report.findMany({
    where: { workspaceId: actor.workspaceId, ...(caseId ? { caseId } : {}) },
    omit: { model: true },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
  });
  const names = await readNames(
    db,
    rows.map(({ publishedById }) => publishedById),
  );
  return rows.map((report) =>
    presentReport(actor, { report, publisher: names.get(report.publishedById) ?? 'Somebody' }),
  );
}

/** One published report with its content. */
export async function getReport(actor: Actor, db: Db, { reportId }: { reportId: string }) {
  authorise(actor, 'reports.view');
  const { workspaceId } = actor;
  const report = requireFound(
    await db.report.findUnique({ where: { workspaceId_id: { workspaceId, id: reportId } } }),
  );
  return { report: presentReport(actor, await withPublisher(db, report)), model: readModel(report) };
}

/** A report for everybody who has its address; undefined where the desk does not show its reports to the world. */
export async function findPublicReport(
  db: Db,
  { workspace, reportId }: { workspace: string; reportId: string },
): Promise<ReportModel | undefined> {
  const report = await db.report.findFirst({
    where: { id: reportId, case: { workspace: { reportsPublic: true } } },
    include: { case: { select: { workspace: { select: { slug: true } } } } },
  });
  // Compared here: a slug from an address can hold what PostgreSQL refuses in a query.
  return report?.case.workspace.slug === workspace ? readModel(report) : undefined;
}

/** The stored model with what has happened to the report since: its withdrawal. */
function readModel({ model, withdrawnAt, withdrawnNote }: Report): ReportModel {
  const stored = reportModelSchema.parse(model);
  if (!withdrawnAt) return stored;
  return {
    ...stored,
    report: { ...stored.report, withdrawn: { at: withdrawnAt.toISOString(), note: withdrawnNote ?? '' } },
  };
}
