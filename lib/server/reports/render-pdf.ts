import { composeReport } from '@/lib/reports/compose-report';
import {
  type Block,
  datum,
  flattenSections,
  type Inline,
  line,
  paragraph,
  plainLine,
  type ReportDocument,
  type Section,
} from '@/lib/reports/document';
import type { ReportModel } from '@/lib/reports/report-model';
import { makePdfInput } from './pdf-input';
import { pdfTemplate } from './pdf-template';
import { openTypesetter, type Typesetter } from './typesetter';

let typesetter: Promise<Typesetter> | undefined;

/**
 * The report as PDF: contents with page numbers, page numbers, bookmarks, tags for screen readers, the matrix on pages
 * set across. Shows Latin, Greek, Cyrillic, Arabic and Hebrew; any other character is an empty box, and a list at the
 * end says which. Heavy on the processor: run it in a worker (render-in-worker.ts).
 */
export async function renderPdf(model: ReportModel): Promise<Uint8Array> {
  typesetter ??= openTypesetter();
  const { typeset, covers } = await typesetter;
  const report = composeReport(model);
  const missing = countMissing(report, covers);
  const sections = missing.size === 0 ? report.sections : [...report.sections, missingSection(missing)];
  return typeset(pdfTemplate, makePdfInput({ ...report, sections }, plainLine(datum(model.desk.name))));
}

/** A character with its marks. (No Intl.Segmenter: each of its steps copies the whole text.) */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;

/** Characters, with their marks, that no font shows, and how often they occur. */
function countMissing(report: ReportDocument, covers: (character: string) => boolean): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of documentTexts(report))
    for (const [character] of text.matchAll(CHARACTER))
      counts.set(character, (counts.get(character) ?? 0) + 1);
  return new Map([...counts].filter(([character]) => !covers(character)));
}

function documentTexts(report: ReportDocument): string[] {
  return [
    report.title,
    plainLine(report.notice ?? []),
    ...report.byline.map(plainLine),
    ...flattenSections(report.sections).flatMap((section) => [
      plainLine(section.title),
      ...section.blocks.flatMap(blockTexts),
    ]),
  ];
}

function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [plainLine(block.inlines)];
    case 'list':
      return block.items.flat().flatMap(blockTexts);
    case 'quote':
      return [...block.blocks.flatMap(blockTexts), plainLine(block.cite)];
    case 'facts':
      return block.facts.flatMap(({ term, value }) => [term, plainLine(value)]);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ title }) => plainLine(title)),
        ...block.rows.flat().flatMap((cell) => cell.blocks.flatMap(blockTexts)),
      ];
  }
}

/** A list longer than this says nothing more to a reader: then a whole script is missing. */
const LISTED = 400;

function missingSection(missing: Map<string, number>): Section {
  const listed = [...missing].sort(
    ([one], [other]) => (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0),
  );
  const names = listed
    .slice(0, LISTED)
    .map(([character, count]) => (count > 1 ? `${nameOf(character)} (${count} times)` : nameOf(character)));
  const rest = listed.length > LISTED ? `, and ${listed.length - LISTED} more` : '';
  const inlines: Inline[] = line(`${names.join(', ')}${rest}`);
  return {
    id: 'missing-characters',
    level: 1,
    title: line('Characters that this PDF cannot show'),
    ownPage: false,
    wide: false,
    blocks: [
      paragraph(
        'Each of these stands as an empty box above. The other formats of this report, and text copied from this one, hold them.',
      ),
      paragraph(inlines),
    ],
    sections: [],
  };
}

/** The code points of a character with its marks: "U+6F22", "U+0061 U+20DD". */
function nameOf(character: string): string {
  return [...character]
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
