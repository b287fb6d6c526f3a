import { z } from 'zod';
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
  return {
    report: presentReport(actor, await withPublisher(db, report)),
    model: await readModel(db, report),
  };
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
  return report?.case.workspace.slug === workspace ? readModel(db, report) : undefined;
}

/** The stored model with what has happened to the report since: its withdrawal, and a version that replaces it. */
async function readModel(db: Db, report: Report): Promise<ReportModel> {
  const { withdrawnAt, withdrawnNote } = report;
  const stored = reportModelSchema.parse(report.model);
  return {
    ...stored,
    report: {
      ...stored.report,
      withdrawn: withdrawnAt && { at: withdrawnAt.toISOString(), note: withdrawnNote ?? '' },
      newer: await findNewer(db, report),
    },
  };
}

const addressed = z.object({ report: z.object({ address: z.string().nullable() }) });

/** The newest version of the case's report, where it is not this one; withdrawn ones replace nothing. */
async function findNewer(
  db: Db,
  { workspaceId, caseId, number }: Report,
): Promise<ReportModel['report']['newer']> {
  const newer = await db.report.findFirst({
    where: { workspaceId, caseId, number: { gt: number }, withdrawnAt: null },
    orderBy: { number: 'desc' },
  });
  return (
    newer && {
      number: newer.number,
      publishedAt: newer.publishedAt.toISOString(),
      address: addressed.parse(newer.model).report.address,
    }
  );
}
