import { composeReport } from './compose-report';
import { flattenSections, plainLine } from './document';
import { writeSection } from './html-writer';
import type { ReportModel } from './report-model';
import { writeSectionText } from './text-writer';

/** A part of a report ready for the clipboard: semantic HTML without styles or classes, and the same as plain text. */
export interface ReportPart {
  id: string;
  title: string;
  level: 1 | 2 | 3;
  html: string;
  text: string;
}

/**
 * Every part of a report that can be pasted into a content management system, larger parts before those inside them.
 * The title of a part becomes a heading of level 2, as under an article's own headline.
 */
export function listParts(model: ReportModel): ReportPart[] {
  return flattenSections(composeReport(model).sections).map((section) => ({
    id: section.id,
    title: plainLine(section.title),
    level: section.level,
    html: writeSection(section, 2, 'paste'),
    text: writeSectionText(section),
  }));
}
