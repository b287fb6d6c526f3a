import type { Db, Tx } from '@/lib/db/database';
import { isUniqueViolation } from '@/lib/db/database';
import { listAbilities } from '@/lib/domain/permissions';
import { refuseField } from '@/lib/domain/problem';
import { emptyRichText, type RichText, richTextSchema } from '@/lib/domain/rich-text';
import { checkBeforePublishing } from '@/lib/reports/check-before-publishing';
import { readCase, readOpenCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { refuseStale } from '../core/stale';
import type { Write } from '../core/write';
import { buildReportModel } from './build-report-model';
import { readReportFacts } from './read-report-facts';
import { readReportWordings } from './read-report-wordings';

const ACTIONS = ['reports.editDraft', 'reports.publish', 'reports.export'] as const;

/** What an editor writes for the next report. Version 0: nobody has written anything yet. */
export async function getDraft(
  actor: Actor,
  db: Pick<Tx, 'case' | 'reportDraft'>,
  { caseId }: { caseId: string },
) {
  authorise(actor, 'reports.view');
  const { workspaceId } = actor;
  const found = await readCase(actor, db, caseId);
  const draft = await db.reportDraft.findUnique({ where: { workspaceId_caseId: { workspaceId, caseId } } });
  return {
    title: draft?.title ?? found.title,
    // Only checked documents are stored.
    summary: (draft?.summary as unknown as RichText | undefined) ?? emptyRichText(),
    method: draft?.method ?? '',
    version: draft?.version ?? 0,
    can: listAbilities(ACTIONS, { actor }),
  };
}

interface DraftChange {
  caseId: string;
  version: number;
  title: string;
  summary: RichText;
  method: string;
}

/** Writes the draft on top of the version that was seen. */
export async function updateDraft(
  actor: Actor,
  { tx, now, record }: Write,
  { caseId, version, ...change }: DraftChange,
) {
  authorise(actor, 'reports.editDraft');
  const { workspaceId, userId } = actor;
  await readOpenCase(actor, tx, caseId);
  const read = richTextSchema.safeParse(change.summary);
  if (!read.success) refuseField('summary', read.error.issues[0]?.message ?? 'This text cannot be kept.');
  const columns = {
    title: change.title,
    method: change.method,
    // A checked document is plain data.
    summary: read.data as unknown as object,
    updatedById: userId,
    updatedAt: now,
  };
  if (version === 0) {
    if (await tx.reportDraft.findUnique({ where: { workspaceId_caseId: { workspaceId, caseId } } })) {
      refuseStale(await getDraft(actor, tx, { caseId }));
    }
    try {
      await tx.reportDraft.create({ data: { workspaceId, caseId, ...columns } });
    } catch (error) {
      if (isUniqueViolation(error, 'ReportDraft')) refuseStale(undefined);
      throw error;
    }
  } else {
    const { count } = await tx.reportDraft.updateMany({
      where: { workspaceId, caseId, version },
      data: { ...columns, version: { increment: 1 } },
    });
    if (count === 0) refuseStale(await getDraft(actor, tx, { caseId }));
  }
  record({ kind: 'report.drafted', caseId, data: { label: change.title } });
  return getDraft(actor, tx, { caseId });
}

/** The report as it would be published now, and what is open. */
export async function previewReport(actor: Actor, db: Db, { caseId }: { caseId: string }) {
  authorise(actor, 'reports.view');
  const wordings = await readReportWordings(actor, db, { caseId });
  const facts = await readReportFacts(actor, db, caseId);
  const model = buildReportModel(facts, { wordings, number: null, publishedAt: null, address: null });
  return { model, open: checkBeforePublishing(model, new Date().toISOString()) };
}
