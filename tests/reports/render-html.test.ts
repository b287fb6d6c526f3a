import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { showControls } from '@/lib/reports/control-characters';
import { datum, paragraph } from '@/lib/reports/document';
import { writeSection } from '@/lib/reports/html-writer';
import { renderHtml } from '@/lib/reports/render-html';
import { anArticle, aReport } from './example-parts';
import { aFullReport, anEmptyReport } from './example-report';
import { ownHostileStrings, readNaughtyStrings } from './hostile-strings';
import { fullReportsOfAll } from './replace-words';

/** Without a console: jsdom complains there about page rules that its style parser does not know. */
function open(html: string): Document {
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
}

/** What could run or load something: elements, event handlers and addresses. */
function findDanger(document: Document): string[] {
  const danger: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    if (
      /^(script|iframe|object|embed|img|svg|math|form|input|base|link|video|audio|template)$/iu.test(
        element.tagName,
      )
    )
      danger.push(element.tagName);
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'srcdoc') danger.push(`${element.tagName} ${name}`);
      if ((name === 'href' || name === 'src') && !/^(https?:|mailto:|#)/u.test(value)) danger.push(value);
    }
  }
  return danger;
}

describe('renderHtml', () => {
  it('is one file without scripts that may load nothing', () => {
    const document = open(renderHtml(aFullReport()));
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
    expect(findDanger(document)).toEqual([]);
  });

  it('leads from each entry of the contents to its section', () => {
    const document = open(renderHtml(aFullReport()));
    const targets = [...document.querySelectorAll('nav a')].map(
      (link) => link.getAttribute('href')?.slice(1) ?? '',
    );
    expect(targets).toContain('claim-1');
    expect(targets).toContain('findings-2');
    for (const target of targets) expect(document.getElementById(target)?.tagName).toBe('SECTION');
    for (const link of document.querySelectorAll('main a[href^="#"]'))
      expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).not.toBeNull();
  });

  it('has no two elements of one id', () => {
    const ids = [...open(renderHtml(aFullReport())).querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows sign and label of a rating beside its colour', () => {
    const rating = open(renderHtml(aFullReport())).querySelector('#glance .rating');
    expect(rating?.textContent).toBe('✓ Supported');
    expect(rating?.className).toBe('rating blue');
  });

  it('sets right-to-left paragraphs from right to left and leaves English sentences with such names alone', () => {
    const document = open(renderHtml(aFullReport()));
    const headline = [...document.querySelectorAll('#article-3 dd')].find((element) =>
      element.textContent?.includes('إغلاق'),
    );
    expect(headline?.getAttribute('dir')).toBe('rtl');
    expect(headline?.querySelector('bdi')?.getAttribute('lang')).toBe('ar');
    expect(document.querySelector('#claim-3 h3')?.getAttribute('dir')).toBeNull();
  });

  it('warns above everything when the report is withdrawn or a draft', () => {
    const report = aReport().report;
    const withdrawn = aReport({
      report: { ...report, withdrawn: { at: '2025-04-01T00:00:00.000Z', note: 'The log was forged.' } },
    });
    expect(open(renderHtml(withdrawn)).querySelector('.notice')?.textContent).toBe(
      'Withdrawn on 1 April 2025. The desk no longer stands by this report: The log was forged.',
    );
    expect(open(renderHtml(anEmptyReport())).querySelector('.notice')?.textContent).toBe(
      'Draft: not published.',
    );
    expect(open(renderHtml(aReport())).querySelector('.notice')).toBeNull();
  });

  it('shows an unsafe address as words and does not link it', () => {
    const document = open(renderHtml(aReport({ articles: [anArticle({ url: 'javascript:alert(1)' })] })));
    expect(document.querySelector('#article-1')?.textContent).toContain('javascript:alert(1)');
    expect(findDanger(document)).toEqual([]);
  });

  it('runs none of the hostile strings, wherever they stand', () => {
    for (const model of fullReportsOfAll([...ownHostileStrings, ...readNaughtyStrings()]))
      expect(findDanger(open(renderHtml(model)))).toEqual([]);
  });

  it.each(['page', 'paste'] as const)('shows every hostile string as it was written (%s)', (kind) => {
    const texts = [...ownHostileStrings, ...readNaughtyStrings()];
    const sections = texts.map((text, index) =>
      writeSection(
        {
          id: `s${index}`,
          level: 1,
          title: datum(text),
          ownPage: false,
          wide: false,
          blocks: [paragraph(datum(text))],
          sections: [],
        },
        2,
        kind,
      ),
    );
    const document = open(sections.map((html) => `<article>${html}</article>`).join(''));
    for (const br of document.querySelectorAll('br')) br.replaceWith('\n');
    const articles = [...document.querySelectorAll('article')];
    expect(articles.map((article) => article.querySelector('h2')?.textContent)).toEqual(
      texts.map(showControls),
    );
    expect(articles.map((article) => article.querySelector('p')?.textContent)).toEqual(
      texts.map(showControls),
    );
    expect(findDanger(document)).toEqual([]);
  });
});
