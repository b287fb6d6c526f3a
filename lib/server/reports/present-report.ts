import type { Report, Tx } from '@/lib/db/database';
import { listAbilities } from '@/lib/domain/permissions';
import type { Actor } from '../core/actor';

type ReportColumns = Omit<Report, 'model'>;

/** A published report without its content, as lists show it. */
export function presentReport(
  actor: Actor,
  { report, publisher }: { report: ReportColumns; publisher: string },
) {
  return {
    id: report.id,
    caseId: report.caseId,
    number: report.number,
    title: report.title,
    publishedBy: { id: report.publishedById, name: publisher },
    publishedAt: report.publishedAt.toISOString(),
    withdrawnAt: report.withdrawnAt?.toISOString() ?? null,
    withdrawnNote: report.withdrawnNote,
    path: `/r/${actor.workspaceSlug}/${report.id}`,
    can: listAbilities(['reports.withdraw', 'reports.export'], { actor }),
  };
}

export async function withPublisher<Row extends ReportColumns>(db: Pick<Tx, 'user'>, report: Row) {
  const user = await db.user.findUnique({ where: { id: report.publishedById }, select: { name: true } });
  return { report, publisher: user?.name ?? 'Somebody' };
}
