import { Document, Packer } from 'docx';
import { describe, expect, it } from 'vitest';
import { showControls } from '@/lib/reports/control-characters';
import { datum } from '@/lib/reports/document';
import { docxStyles } from '@/lib/reports/docx-styles';
import { writeDocxParagraph } from '@/lib/reports/docx-writer';
import { renderDocx } from '@/lib/reports/render-docx';
import { splitByDirection } from '@/lib/reports/text-stretches';
import { anArticle, aReport, words } from './example-parts';
import { aFullReport, anEmptyReport } from './example-report';
import { ownHostileStrings, readNaughtyStrings } from './hostile-strings';
import { findFaults, openDocx, readParagraphs, whyNoSchemas } from './open-docx';
import { fullReportsOfAll } from './replace-words';

const bySchemas = whyNoSchemas === undefined ? '' : ` (well-formed only: ${whyNoSchemas})`;

async function open(model: Parameters<typeof renderDocx>[0]) {
  const parts = openDocx(await renderDocx(model));
  return { parts, body: parts['word/document.xml'] ?? '' };
}

describe('renderDocx', { timeout: 60_000 }, () => {
  it.each([
    ['a full report', aFullReport()],
    ['an empty report', anEmptyReport()],
    ['a report with ordered lists', aReport({ summary: orderedSummary() })],
  ])(`is valid: %s${bySchemas}`, async (_, model) => {
    const { parts } = await open(model);
    expect(await findFaults(parts)).toEqual([]);
  });

  it('has real headings in the order of the report', async () => {
    const { body } = await open(aFullReport());
    const headings = readParagraphs(body).filter(({ style }) => style === 'Heading1');
    expect(headings.map(({ text }) => text)).toEqual([
      'Summary',
      'Corrections',
      'Verdicts at a glance',
      'The articles',
      'The claims',
      'Claims and articles',
      'Quotations',
      'Findings, article by article',
      'Where the texts come from',
      'What was not checked, and why',
      'How the work was done',
      'Wordings, detail by detail',
      'About this version',
    ]);
    expect(readParagraphs(body).filter(({ style }) => style === 'Title')[0]?.text).toBe(
      'The bridge and the storm',
    );
  });

  it('has a filled table of contents that asks nobody to update it', async () => {
    const { parts, body } = await open(aFullReport());
    const entries = readParagraphs(body).filter(({ style }) => /^TOC\d$/u.test(style));
    const titles = entries.map(({ text }) => text);
    expect(titles).toContain('Claim 1: The bridge was closed on 14 March 2025.');
    expect(titles).toContain('How the work was done');
    expect(parts['word/settings.xml']?.includes('updateFields')).toBe(false);
    expect(body.includes('w:dirty="true"')).toBe(false);
  });

  it('sets the matrix on a page across and repeats the heads of tables', async () => {
    const { body } = await open(aFullReport());
    expect(body.match(/w:orient="landscape"/gu)).toHaveLength(1);
    expect(body).toContain('<w:tblHeader/>');
  });

  it('leads from each link within the file to a bookmark', async () => {
    const { body } = await open(aFullReport());
    const bookmarks = new Set(
      [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/gu)].map((match) => match[1]),
    );
    const anchors = [...body.matchAll(/w:anchor="([^"]*)"/gu)].map((match) => match[1]);
    expect(anchors.length).toBeGreaterThan(5);
    for (const anchor of anchors) expect(bookmarks).toContain(anchor);
  });

  it('numbers pages', async () => {
    const { parts } = await open(aReport());
    expect(parts['word/footer1.xml']).toContain('PAGE');
    expect(parts['word/footer1.xml']).toContain('NUMPAGES');
  });

  it('says of right-to-left paragraphs and runs that they are', async () => {
    const { body } = await open(
      aReport({ articles: [anArticle({ headline: 'إغلاق الجسر', language: 'ar' })] }),
    );
    expect(body).toMatch(/<w:bidi\/>.*?<w:rtl\/>.*?w:bidi="ar".*?إغلاق الجسر/u);
  });

  it('links safe addresses only', async () => {
    const { parts } = await open(aReport({ articles: [anArticle({ url: 'javascript:alert(1)' })] }));
    expect(parts['word/_rels/document.xml.rels']).not.toContain('javascript');
    expect(parts['word/document.xml']).toContain('javascript:alert(1)');
  });

  it(`is valid with hostile strings in every field${bySchemas}`, async () => {
    for (const model of fullReportsOfAll(ownHostileStrings)) {
      const { parts } = await open(model);
      expect(await findFaults(parts)).toEqual([]);
    }
  });

  it('shows every hostile string as it was written', async () => {
    const texts = [...ownHostileStrings, ...readNaughtyStrings()];
    const file = new Document({
      styles: docxStyles,
      sections: [{ children: texts.map((text) => writeDocxParagraph(datum(text), {})) }],
    });
    const parts = openDocx(new Uint8Array(await Packer.toArrayBuffer(file)));
    expect(await findFaults(parts)).toEqual([]);
    expect(readParagraphs(parts['word/document.xml'] ?? '').map(({ text }) => text)).toEqual(
      texts.map(showControls),
    );
  });
});

function orderedSummary() {
  const item = { type: 'listItem' as const, content: words('one').content };
  return {
    type: 'doc' as const,
    content: [
      { type: 'orderedList' as const, attrs: { start: 4 }, content: [item, item] },
      {
        type: 'orderedList' as const,
        content: [
          { type: 'listItem' as const, content: [{ type: 'blockquote' as const, content: item.content }] },
        ],
      },
    ],
  };
}

describe('splitByDirection', () => {
  it.each<[string, 'ltr' | 'rtl', [string, string][]]>([
    ['', 'ltr', []],
    ['plain', 'ltr', [['plain', 'ltr']]],
    [
      'a שלום 12 לכם b',
      'ltr',
      [
        ['a ', 'ltr'],
        ['שלום 12 לכם', 'rtl'],
        [' b', 'ltr'],
      ],
    ],
    [
      'שלום A4 paper לכם',
      'rtl',
      [
        ['שלום ', 'rtl'],
        ['A4 paper', 'ltr'],
        [' לכם', 'rtl'],
      ],
    ],
    ['עברית.', 'rtl', [['עברית.', 'rtl']]],
    [
      'عربي😀',
      'ltr',
      [
        ['عربي', 'rtl'],
        ['😀', 'ltr'],
      ],
    ],
  ])('%j in a paragraph that runs %s', (text, direction, stretches) => {
    expect(splitByDirection(text, direction).map((stretch) => [stretch.text, stretch.direction])).toEqual(
      stretches,
    );
  });

  it('loses nothing of any hostile string', () => {
    for (const text of [...ownHostileStrings, ...readNaughtyStrings()])
      for (const direction of ['ltr', 'rtl'] as const)
        expect(
          splitByDirection(text, direction)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
  });
});
