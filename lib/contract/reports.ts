import { z } from 'zod';
import { Can, Id, Person, RichText, route, Text, Timestamp, WorkspaceInput } from './base';
import { CaseInput } from './cases';

/** ReportModel of lib/reports/report-model.ts; docs/report-json.md documents it. */
const ReportModelJson = z.looseObject({ schemaVersion: z.number() });
const ReportDraft = z.object({
  title: z.string(),
  summary: RichText,
  method: z.string(),
  version: z.int(),
  can: Can,
});
export const ReportRow = z.object({
  id: Id,
  caseId: Id,
  number: z.int(),
  title: z.string(),
  publishedBy: Person,
  publishedAt: Timestamp,
  withdrawnAt: Timestamp.nullable(),
  withdrawnNote: z.string().nullable(),
  path: z.string(),
  can: Can,
});
/** Something still open, in a sentence, with the numbers that it has in the report. */
const OpenPoint = z.object({
  kind: z.string(),
  message: z.string(),
  claim: z.int().nullable(),
  article: z.int().nullable(),
  evidence: z.int().nullable(),
});
const ReportInput = WorkspaceInput.extend({ reportId: Id });

export const reports = {
  getDraft: route('GET', '/w/{workspace}/cases/{caseId}/report-draft', 'The draft of the report')
    .input(CaseInput)
    .output(ReportDraft),
  updateDraft: route('PUT', '/w/{workspace}/cases/{caseId}/report-draft', 'Write the draft of the report')
    .input(
      CaseInput.extend({
        version: z.int().min(0),
        title: Text.trim().min(1).max(200),
        summary: RichText,
        method: Text.max(10_000),
      }),
    )
    .output(ReportDraft),
  preview: route(
    'GET',
    '/w/{workspace}/cases/{caseId}/report-preview',
    'The report as it would be published, and what is open',
  )
    .input(CaseInput)
    .output(z.object({ model: ReportModelJson, open: z.array(OpenPoint) })),
  publish: route('POST', '/w/{workspace}/cases/{caseId}/reports', 'Publish an immutable version')
    .input(CaseInput.extend({ draftVersion: z.int().min(0) }))
    .output(ReportRow),
  list: route('GET', '/w/{workspace}/reports', 'Published reports')
    .input(WorkspaceInput.extend({ caseId: Id.optional() }))
    .output(z.array(ReportRow)),
  get: route('GET', '/w/{workspace}/reports/{reportId}', 'A published report')
    .input(ReportInput)
    .output(z.object({ report: ReportRow, model: ReportModelJson })),
  withdraw: route('POST', '/w/{workspace}/reports/{reportId}/withdraw', 'Withdraw a report, with a note')
    .input(ReportInput.extend({ note: Text.trim().min(1, 'Say why.').max(1000) }))
    .output(ReportRow),
};
