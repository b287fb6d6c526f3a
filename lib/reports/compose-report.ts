import { formatPartialDate } from '@/lib/domain/partial-date';
import { showControls } from './control-characters';
import { datum, type Inline, line, linkTo, type ReportDocument } from './document';
import { formatDay } from './format-date';
import type { ReportModel } from './report-model';
import { composeArticles } from './sections/compose-articles';
import { composeClaims } from './sections/compose-claims';
import { composeCorrections } from './sections/compose-corrections';
import { composeFindings } from './sections/compose-findings';
import { composeGlance } from './sections/compose-glance';
import { composeMatrix } from './sections/compose-matrix';
import { composeMethod } from './sections/compose-method';
import { composeOrigins } from './sections/compose-origins';
import { composeQuotations } from './sections/compose-quotations';
import { composeSummary } from './sections/compose-summary';
import { composeUnchecked } from './sections/compose-unchecked';
import { composeVersion } from './sections/compose-version';
import { composeWordings } from './sections/compose-wordings';

/**
 * Lays a report out once for all formats: the words and their order are decided here, how they look is decided by each
 * renderer. Data that a document cannot carry (control characters) is made visible on the way.
 */
export function composeReport(model: ReportModel): ReportDocument {
  return {
    title: showOnOneLine(model.report.title),
    byline: bylineOf(model),
    notice: noticeOf(model),
    language: model.case.language,
    sections: [
      composeSummary(model),
      composeCorrections(model),
      composeGlance(model),
      composeArticles(model),
      composeClaims(model),
      composeMatrix(model),
      composeQuotations(model),
      composeFindings(model),
      composeOrigins(model),
      composeUnchecked(model),
      composeMethod(model),
      composeWordings(model),
      composeVersion(model),
    ].filter((section) => section !== null),
  };
}

function bylineOf({ desk, report, case: reviewed }: ReportModel): Inline[][] {
  const version = report.number === null ? 'Draft' : `Version ${report.number}`;
  const published = report.publishedAt === null ? '' : `, published ${formatDay(report.publishedAt)}`;
  const lines = [line(datum(desk.name), ` · ${version}${published}`)];
  if (reviewed.eventDate !== null)
    lines.push(line(`On an event of ${formatPartialDate(reviewed.eventDate)}`));
  return lines;
}

function noticeOf({ report, case: reviewed }: ReportModel): Inline[] | null {
  const { number, withdrawn, newer = null } = report;
  const notices: Inline[][] = [];
  if (withdrawn !== null)
    notices.push(
      line(
        `Withdrawn on ${formatDay(withdrawn.at)}. The desk no longer stands by this report: `,
        datum(showOnOneLine(withdrawn.note), reviewed.language),
      ),
    );
  if (newer !== null) {
    const version = `version ${newer.number}`;
    notices.push(
      line(
        'There is a newer version: ',
        newer.address === null ? version : linkTo(newer.address, version),
        `, published ${formatDay(newer.publishedAt)}.`,
      ),
    );
  }
  if (number === null) notices.push(line('Draft: not published.'));
  return notices.length === 0
    ? null
    : notices.flatMap((notice, place) => (place === 0 ? notice : line(' ', notice)));
}

function showOnOneLine(text: string): string {
  return showControls(text).replaceAll('\n', ' ');
}
