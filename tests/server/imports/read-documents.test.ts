import { describe, expect, it } from 'vitest';
import { Problem } from '@/lib/domain/problem';
import { readDocuments } from '@/lib/server/imports/read-documents';

// Starting a thread takes a second, and many on a busy machine.
describe('readDocuments', { timeout: 240_000 }, () => {
  it('reads pages and Markdown in the order they are given, and goes on after one that it refuses', async () => {
    const pages = await readDocuments([
      { kind: 'html', source: '<h1>Bridge closed</h1><p>A ship struck it.</p><script>alert(1)</script>' },
      { kind: 'html', source: '<script>only()</script>' },
      { kind: 'markdown', source: '# Bridge open\n\nFerries stop.' },
    ]);
    expect(pages.map((page) => (page instanceof Problem ? page.data.rule : page.text))).toEqual([
      'Bridge closed\nA ship struck it.',
      'page_empty',
      'Bridge open\nFerries stop.',
    ]);
  });

  it('gives up on a page that takes too long, and reads the next', async () => {
    const pages = await readDocuments(
      [
        { kind: 'html', source: `${'<div>'.repeat(50_000)}deep` },
        { kind: 'markdown', source: 'Ferries stop.' },
      ],
      { patienceMs: 8000 },
    );
    expect(pages.map((page) => (page instanceof Problem ? page.data.rule : page.text))).toEqual([
      'page_too_heavy',
      'Ferries stop.',
    ]);
  });

  it('leaves the server free while it reads a heavy page', async () => {
    const paragraph =
      '<p>The old bridge over the harbour was <b>closed</b> on Friday, after a ship had struck it.</p>';
    let beats = 0;
    const pulse = setInterval(() => {
      beats += 1;
    }, 20);
    const began = performance.now();
    const [page] = await readDocuments([
      { kind: 'html', source: `<title>Bridge closed</title>${paragraph.repeat(3000)}` },
    ]);
    clearInterval(pulse);
    expect(page instanceof Problem ? page.message : page?.text.split('\n').length).toBe(3001);
    // Half of the beats at least: a busy machine may swallow some, a blocked loop swallows all.
    expect(beats).toBeGreaterThan((performance.now() - began) / 40);
  });

  it('lets callers wait for one another', async () => {
    const texts = await Promise.all(
      ['one', 'two', 'three'].map(async (word) => {
        const [page] = await readDocuments([{ kind: 'markdown', source: word }]);
        return page instanceof Problem ? page.message : page?.text;
      }),
    );
    expect(texts).toEqual(['one', 'two', 'three']);
    expect(await readDocuments([])).toEqual([]);
  });
});
