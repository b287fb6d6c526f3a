import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { listParts } from '@/lib/reports/list-parts';
import { aFullReport, anEmptyReport } from './example-report';

describe('listParts', () => {
  it('offers every section, larger ones before those inside them', () => {
    const ids = listParts(aFullReport()).map((part) => part.id);
    expect(ids.slice(0, 5)).toEqual(['summary', 'corrections', 'glance', 'articles', 'article-1']);
    expect(ids).toContain('claim-3');
    expect(ids).toContain('findings-2');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives semantic HTML that carries neither styles, classes, ids nor links within the page', () => {
    for (const part of listParts(aFullReport())) {
      const { document } = new JSDOM(part.html).window;
      expect(document.querySelector('[style], [class], [id], a[href^="#"], div, span, section')).toBeNull();
      expect(document.querySelector('h2')?.textContent).toBe(part.title);
    }
  });

  it('says a rating by sign and label, where there is no colour', () => {
    const glance = listParts(aFullReport()).find((part) => part.id === 'glance');
    expect(glance?.html).toContain('<strong>✓ Supported</strong>');
    expect(glance?.text).toContain('✓ Supported');
  });

  it('has a text for every part of an empty report', () => {
    for (const part of listParts(anEmptyReport())) expect(part.text).not.toBe('');
  });
});
