import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  LeaderType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx';
import { composeReport } from './compose-report';
import { datum, flattenSections, plainLine, type ReportDocument } from './document';
import { docxNumbering, docxStyles } from './docx-styles';
import { type DocxLists, writeDocxParagraph, writeDocxSection } from './docx-writer';
import type { ReportModel } from './report-model';

/** A4 in twips. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 1_134;

/**
 * The report as a Word file (.docx): real headings, page numbers, a table of contents with links, tables whose heads
 * repeat, the matrix on pages set across. The contents get their page numbers from Word ("Update table"): only it knows
 * them, an estimate takes ten times as long as the file, and a field that is marked stale makes Word ask on opening.
 */
export async function renderDocx(model: ReportModel): Promise<Uint8Array> {
  const report = composeReport(model);
  const title = report.title === '' ? 'Report' : report.title;
  const lists: DocxLists = { starts: [] };
  const sections = writeSections(report, title, lists);
  const file = new Document({
    title,
    creator: nameOf(model.desk.name),
    lastModifiedBy: nameOf(model.desk.name),
    styles: docxStyles,
    numbering: docxNumbering(lists.starts),
    // Knowing no page at all keeps the fields of the contents from being marked stale.
    pageNumbers: () => ({ bookmarks: new Map() }),
    sections,
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function nameOf(name: string): string {
  return name === '' ? 'Variorum' : plainLine(datum(name));
}

function writeSections(report: ReportDocument, title: string, lists: DocxLists): ISectionOptions[] {
  const parts: { wide: boolean; children: (Paragraph | Table | TableOfContents)[] }[] = [
    { wide: false, children: writeFront(report, title) },
  ];
  for (const section of flattenSections(report.sections)) {
    let part = parts.at(-1);
    if (part === undefined || part.wide !== section.wide) {
      part = { wide: section.wide, children: [] };
      parts.push(part);
    }
    part.children.push(
      ...writeDocxSection(section, (section.wide ? PAGE.height : PAGE.width) - 2 * MARGIN, lists),
    );
  }
  return parts.map(({ wide, children }) => ({
    children,
    footers: { default: writeFooter(title) },
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { ...PAGE, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
      },
    },
  }));
}

function writeFront(report: ReportDocument, title: string): (Paragraph | TableOfContents)[] {
  return [
    ...(report.notice === null ? [] : [writeDocxParagraph(report.notice, { style: 'Notice' })]),
    writeDocxParagraph(datum(title, report.language), { heading: HeadingLevel.TITLE }),
    ...report.byline.map((inlines) => writeDocxParagraph(inlines, { style: 'Aside' })),
    new Paragraph({
      style: 'Aside',
      spacing: { before: 300 },
      children: [new TextRun({ text: 'Contents', bold: true })],
    }),
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: '1-2',
      tabLeader: LeaderType.NONE,
    }),
  ];
}

function writeFooter(title: string): Footer {
  const short = title.length > 90 ? `${[...title].slice(0, 88).join('')}…` : title;
  return new Footer({
    children: [
      new Paragraph({
        style: 'Aside',
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun(`${short} · `),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
