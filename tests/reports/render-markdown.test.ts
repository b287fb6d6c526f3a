import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { showControls } from '@/lib/reports/control-characters';
import { datum, paragraph, type Section } from '@/lib/reports/document';
import { writeSectionMarkdown } from '@/lib/reports/markdown-writer';
import { renderMarkdown } from '@/lib/reports/render-markdown';
import { aFullReport, anEmptyReport } from './example-report';
import { ownHostileStrings, readNaughtyStrings } from './hostile-strings';
import { fullReportsOfAll } from './replace-words';

/** What a reader of the Markdown sees. */
function read(markdown: string): Document {
  return new JSDOM(marked.parse(markdown, { async: false })).window.document;
}

function sectionOf(section: Partial<Section>): Section {
  return {
    id: 's',
    level: 1,
    title: datum('T'),
    ownPage: false,
    wide: false,
    blocks: [],
    sections: [],
    ...section,
  };
}

/** Runs of blanks are one blank on a page. */
function squeeze(text: string): string {
  return text
    .replace(/[ \t]+/gu, ' ')
    .replace(/ ?\n+ ?/gu, '\n')
    .trim();
}

describe('renderMarkdown', () => {
  it('has the headings, tables, lists and quotations of the report', () => {
    const document = read(renderMarkdown(aFullReport()));
    expect(document.querySelector('h1')?.textContent).toBe('The bridge and the storm');
    expect([...document.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
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
    expect(document.querySelectorAll('table').length).toBe(5);
    expect(document.querySelector('blockquote em')?.textContent).toBe('Safety first');
    expect(document.querySelector('a[href="https://port.example/log"]')?.textContent).toBe('the log');
  });

  it('is read as a whole when the report is empty', () => {
    expect(read(renderMarkdown(anEmptyReport())).querySelector('h1')?.textContent).toBe('Report');
  });

  it.each([
    ['bold words', { bold: true as const }, 'strong'],
    ['italic words', { italic: true as const }, 'em'],
    ['struck words', { strike: true as const }, 'del'],
    ['code', { code: true as const }, 'code'],
  ])('marks %s, with blanks at the ends and inside words too', (_, style, element) => {
    for (const text of ['closed', ' closed ', 'two words']) {
      const blocks = [
        {
          kind: 'paragraph' as const,
          inlines: [
            { kind: 'text' as const, text: 'a' },
            { kind: 'text' as const, text, ...style },
            { kind: 'text' as const, text: 'b' },
          ],
        },
      ];
      const document = read(writeSectionMarkdown(sectionOf({ blocks }), 2));
      expect(document.querySelector(element)?.textContent?.trim()).toBe(text.trim());
      expect(document.querySelector('p')?.textContent).toBe(`a${text}b`);
    }
  });

  it('keeps two lists in a row apart', () => {
    const list = (ordered: boolean) => ({
      kind: 'list' as const,
      ordered,
      start: 1,
      items: [[paragraph('x')]],
    });
    const document = read(
      writeSectionMarkdown(sectionOf({ blocks: [list(false), list(false), list(true)] }), 2),
    );
    expect([...document.querySelectorAll('ul, ol')].map((element) => element.tagName)).toEqual([
      'UL',
      'UL',
      'OL',
    ]);
  });

  it('shows every hostile string as it was written, in paragraphs, headings, lists and cells', () => {
    const texts = [...ownHostileStrings, ...readNaughtyStrings()];
    const markdown = texts.map((text) => {
      const blocks = [
        { kind: 'quote' as const, blocks: [paragraph(datum(text))], cite: [] },
        { kind: 'list' as const, ordered: false, start: 1, items: [[paragraph(datum(text))]] },
        {
          kind: 'table' as const,
          caption: 'c',
          columns: [{ title: datum('x'), weight: 1 }],
          rows: [[{ blocks: [paragraph(datum(text))] }]],
        },
      ];
      return writeSectionMarkdown(sectionOf({ title: datum(text), blocks }), 2);
    });
    const document = read(markdown.join('\n\n'));
    for (const br of document.querySelectorAll('br')) br.replaceWith('\n');
    const seen = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => squeeze(element.textContent ?? ''));
    const expected = texts.map((text) => squeeze(showControls(text)));
    expect(seen('h2')).toEqual(expected.map((text) => squeeze(text.replaceAll('\n', ' '))));
    for (const selector of ['blockquote', 'li', 'td']) expect(seen(selector)).toEqual(expected);
  });

  it('brings no element of its own with hostile strings', () => {
    for (const model of fullReportsOfAll([...ownHostileStrings, ...readNaughtyStrings()])) {
      const document = read(renderMarkdown(model));
      expect(document.querySelector('script, img, iframe, svg, pre, hr, [onerror], [onload]')).toBeNull();
      for (const link of document.querySelectorAll('a'))
        expect(link.getAttribute('href')).toMatch(/^(https?:|mailto:)/u);
    }
  });
});
