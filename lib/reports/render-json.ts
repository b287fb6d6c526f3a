import { type ReportModel, reportModelSchema } from './report-model';

/** The report as JSON: the model itself, as docs/report-json.md and its JSON Schema describe it. */
export function renderJson(model: ReportModel): string {
  return `${JSON.stringify(model, null, 2)}\n`;
}

/** Reads what `renderJson` wrote; throws a ZodError that says what is wrong with anything else. */
export function parseReportJson(json: string): ReportModel {
  return reportModelSchema.parse(JSON.parse(json));
}
