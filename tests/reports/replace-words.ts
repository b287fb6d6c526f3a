import type { ReportModel } from '@/lib/reports/report-model';
import { aFullReport } from './example-report';

const FREE_TEXT = new Set([
  'about',
  'address',
  'archiveUrl',
  'byline',
  'channel',
  'checkableReason',
  'headline',
  'holds',
  'label',
  'method',
  'name',
  'note',
  'occasion',
  'outlet',
  'passage',
  'publisher',
  'question',
  'quote',
  'reason',
  'reply',
  'says',
  'searched',
  'sentence',
  'speaker',
  'statement',
  'text',
  'title',
  'url',
  'value',
  'verb',
  'whom',
  'withdrawnReason',
  'words',
]);

/** The full example with `text` in every field that people can write in, addresses included. */
export function fullReportOf(text: string): ReportModel {
  return fullReportFrom(() => text);
}

/** Full examples whose fields hold one text after the other, as many as it takes to hold each text once. */
export function fullReportsOfAll(texts: string[]): ReportModel[] {
  const reports: ReportModel[] = [];
  for (let next = 0; next < texts.length; ) {
    reports.push(
      fullReportFrom(() => {
        const text = texts[next % texts.length] ?? '';
        next += 1;
        return text;
      }),
    );
  }
  return reports;
}

function fullReportFrom(next: () => string): ReportModel {
  // The example is a valid report and replacing strings by strings keeps its shape.
  const replaced = replaceWords(aFullReport(), next) as ReportModel;
  for (const claim of replaced.claims) {
    claim.tags = [next()];
    for (const cell of claim.cells) cell.notes = [next()];
  }
  for (const article of replaced.articles) article.revision.notes = [next()];
  return replaced;
}

function replaceWords(value: unknown, next: () => string): unknown {
  if (Array.isArray(value)) return value.map((item) => replaceWords(item, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      FREE_TEXT.has(key) && typeof inner === 'string' ? next() : replaceWords(inner, next),
    ]),
  );
}
