import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHtml } from '@/lib/server/imports/read-html';

const blns = '../shared/reference/hostile/blns/blns.json';
const long =
  'The old bridge over the harbour was closed on Friday, after a ship had struck it in the fog of the early morning.';

describe('readHtml', () => {
  it('picks the article out of a page and reads what the page says of itself', () => {
    const page = readHtml(`<!doctype html>
      <html lang="en-GB"><head>
        <title>Bridge closed after ship strikes it | Harbour Times</title>
        <meta property="og:site_name" content="Harbour Times">
        <meta property="article:published_time" content="2025-03-15T01:10:00+05:30">
        <meta name="author" content="By Ada Lund">
        <link rel="canonical" href="https://times.example/bridge">
        <style>p { color: red }</style><script>document.title = 'evil'</script>
      </head><body>
        <nav><a href="/">Home</a> <a href="/news">News</a></nav>
        <h1>Bridge closed after ship&nbsp;strikes it</h1>
        <article>
          <p>${long}</p>
          <h2>What comes next</h2>
          <p>${long} <b>Nobody</b> was hurt.<br>Ferries ran   all
             night.</p>
          <figure><img src="x.png" onerror="alert(1)" alt="no text"><figcaption>The bridge on Friday</figcaption></figure>
          <p>${long}</p>
        </article>
        <aside>Most read</aside><footer>© Harbour Times</footer>
      </body></html>`);
    expect(page.text.split('\n')).toEqual([
      'Bridge closed after ship strikes it',
      long,
      'What comes next',
      `${long} Nobody was hurt.`,
      'Ferries ran all night.',
      'The bridge on Friday',
      long,
    ]);
    expect(page.marked.map(({ kind, start, end }) => [kind, page.text.slice(start, end)])).toEqual([
      ['headline', 'Bridge closed after ship strikes it'],
      ['crosshead', 'What comes next'],
      ['caption', 'The bridge on Friday'],
    ]);
    expect(page.particulars).toEqual({
      headline: 'Bridge closed after ship strikes it',
      byline: 'Ada Lund',
      outlet: 'Harbour Times',
      url: 'https://times.example/bridge',
      publishedAt: '2025-03-15',
      language: 'en-GB',
    });
    expect(page.notes).toEqual([
      expect.stringMatching(/^Only the article was kept of the page: \d+ of its \d+ words\./),
    ]);
  });

  it.each([
    ['a script', '<p>Words</p><script>alert(1)</script>'],
    ['an unclosed script', '<p>Words</p><script>alert(1)'],
    ['a script in a script', '<p>Words</p><scr<script></script>ipt>alert(1)</script>'],
    ['a style', '<p>Words</p><style>alert(1)</style>'],
    ['a template', '<p>Words</p><template>alert(1)</template>'],
    ['a noscript', '<p>Words</p><noscript>alert(1)</noscript>'],
    ['a frame', '<p>Words</p><iframe srcdoc="alert(1)">alert(1)</iframe>'],
    ['an SVG', '<p>Words</p><svg><script>alert(1)</script><text>alert(1)</text></svg>'],
    ['a handler', '<p onclick="alert(1)" style="x:alert(1)">Words</p><img src=x onerror=alert(1)>'],
    ['a hidden element', '<p>Words</p><p hidden>alert(1)</p><p style="display: none">alert(1)</p>'],
    ['a comment', '<p>Words</p><!-- alert(1) --><!--[if IE]>alert(1)<![endif]-->'],
  ])('lets nothing of %s through', (_, html) => {
    const { text } = readHtml(html);
    expect(text).toContain('Words');
    expect(text.replace(/ipt>alert\(1\)/, '')).not.toContain('alert');
  });

  it('runs nothing and fetches nothing while it reads', () => {
    const html = `<p>Words</p><script>globalThis.ran = true; process.exit(1)</script>
      <img src="http://127.0.0.1:9/x" onerror="globalThis.ran = true"><link rel="stylesheet" href="http://127.0.0.1:9/x">`;
    readHtml(html);
    expect('ran' in globalThis).toBe(false);
  });

  it('keeps the whole page when there is no article in it', () => {
    const { text, notes } = readHtml(
      '<table><tr><td>One</td><td>two</td></tr><tr><td>three</td></tr></table><ul><li>four</li></ul>',
    );
    expect(text).toBe('One two\nthree\nfour');
    expect(notes.length).toBeLessThanOrEqual(1);
  });

  it('keeps lines of preformatted text and marks quotations', () => {
    expect(readHtml('<pre>a\n  b</pre><p>He said <q>no</q>.</p>').text).toBe('a\n  b\nHe said “no”.');
  });

  it('keeps emoji, combining marks and right-to-left text as they are', () => {
    const { text } = readHtml('<html lang="he"><body><p>הגשר סגור 🚢 e\u0301 &#x1F600;</p></body></html>');
    expect(text).toBe('הגשר סגור 🚢 e\u0301 😀');
  });

  it('finds where a saved page came from, and when', () => {
    const html = `<!-- Page saved with SingleFile\n url: https://times.example/bridge\n saved date: Sat Mar 15 2025 10:00:00 GMT+0100 (CET)\n--><p>Words</p>`;
    expect(readHtml(html).particulars).toMatchObject({
      url: 'https://times.example/bridge',
      accessedAt: '2025-03-15T09:00:00.000Z',
    });
    expect(
      readHtml('<!-- saved from url=(0028)https://times.example/bridge --><p>Words</p>').particulars.url,
    ).toBe('https://times.example/bridge');
  });

  it('takes no address that could run', () => {
    expect(
      readHtml('<link rel="canonical" href="javascript:alert(1)"><p>Words</p>').particulars.url,
    ).toBeUndefined();
  });

  it.each(['', '<script>alert(1)</script>', '<p> &nbsp;</p>'.replace('&nbsp;', ''), '<img src=x>'])(
    'refuses %j',
    (html) => {
      expect(() => readHtml(html)).toThrow(expect.objectContaining({ data: { rule: 'page_empty' } }));
    },
  );

  it.skipIf(!existsSync(blns))(
    `survives hostile strings as text and as source (needs ${blns})`,
    () => {
      const strings: string[] = JSON.parse(readFileSync(blns, 'utf8'));
      const escapeMarks = (words: string) => words.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
      const { text } = readHtml(strings.map((string) => `<p>begin ${escapeMarks(string)} end</p>`).join(''));
      expect(text.match(/^begin/gm)).toHaveLength(strings.length);
      for (const string of strings.filter((source) => source.includes('<'))) {
        expect(readHtml(`<p>begin</p>${string}`).text).toContain('begin');
      }
    },
    240_000,
  );
});
