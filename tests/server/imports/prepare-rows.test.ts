import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateParts } from '@/lib/domain/part';
import { hashText } from '@/lib/server/imports/hash-text';
import { type ImportFile, type ImportPlace, prepareRows } from '@/lib/server/imports/prepare-rows';

const seeds = '../shared/seeds';

const place: ImportPlace = {
  now: '2025-03-20T12:00:00.000Z',
  language: 'en',
  year: undefined,
  outlets: [],
  labels: [],
  texts: new Map(),
  articles: 0,
};

function file(name: string, content: string | Uint8Array): ImportFile {
  return { name, readBytes: async () => (typeof content === 'string' ? Buffer.from(content) : content) };
}

const sentence = 'The old bridge over the harbour was closed on Friday after a ship had struck it.';

// Pages are read in a thread, which takes some seconds to start on a busy machine.
describe('prepareRows', { timeout: 120_000 }, () => {
  it('gives a text without anything known the least it can', async () => {
    const { rows, faults, caseTitle } = await prepareRows(
      { files: [file('a.txt', sentence)], pasted: [] },
      place,
    );
    expect({ rows, faults, caseTitle }).toEqual({
      rows: [
        {
          fileName: 'a.txt',
          text: sentence,
          parts: [{ kind: 'body', start: 0, end: sentence.length }],
          words: 16,
          sha256: hashText(sentence),
          notes: [],
          duplicateOf: null,
          unnamedIn: null,
          role: 'under_check',
          outlet: null,
          label: 'The old bridge over the harbour was…',
          headline: null,
          byline: null,
          url: null,
          archiveUrl: null,
          accessedAt: null,
          publishedAt: null,
          dateBasis: 'unknown',
          language: 'en',
        },
      ],
      faults: [],
      caseTitle: null,
    });
  });

  it('takes what was typed before what the page says before what its text says', async () => {
    const html = `<title>Bridge closed</title><meta property="og:site_name" content="Page Outlet"><meta name="author" content="Page Author">
      <meta property="article:published_time" content="2025-03-14"><h1>Bridge closed</h1><p>${sentence}</p><p>${sentence} ${sentence} ${sentence}</p>`;
    const csv = 'file,outlet,date\npage.html,Typed Outlet,2025-03-15';
    const { rows } = await prepareRows(
      { files: [file('page.html', html), file('m.csv', csv)], pasted: [] },
      place,
    );
    expect(rows[0]).toMatchObject({
      outlet: 'Typed Outlet',
      byline: 'Page Author',
      headline: 'Bridge closed',
      publishedAt: '2025-03-15',
      dateBasis: 'typed_in',
    });
    const [untyped] = (await prepareRows({ files: [file('page.html', html)], pasted: [] }, place)).rows;
    expect(untyped).toMatchObject({ outlet: 'Page Outlet', publishedAt: '2025-03-14', dateBasis: 'in_text' });
  });

  it('keeps what tags say of headings, as long as the text is theirs', async () => {
    const source = `# Bridge closed\n\n${sentence}\n\n## Ends with a full stop.\n\n${sentence}`;
    const [row] = (await prepareRows({ files: [file('a.md', source)], pasted: [] }, place)).rows;
    expect(row?.parts.map(({ kind }) => kind)).toEqual(['headline', 'body', 'crosshead', 'body']);
    expect(row && validateParts(row)).toEqual([]);
  });

  it('understands a dateline without a year by the year of the event', async () => {
    const text = `Oslo [Norway], March 15 (ANI): ${sentence}\n${sentence}`;
    const [row] = (await prepareRows({ files: [file('a.txt', text)], pasted: [] }, { ...place, year: 2025 }))
      .rows;
    expect(row).toMatchObject({ publishedAt: '2025-03-15', dateBasis: 'in_text' });
    const [other] = (await prepareRows({ files: [file('a.txt', text)], pasted: [] }, place)).rows;
    expect(other).toMatchObject({ publishedAt: null, dateBasis: 'unknown' });
  });

  it('says what was changed in a text, and hashes what is left', async () => {
    const [row] = (await prepareRows({ files: [file('a.txt', '\uFEFFone\r\ntwo\0')], pasted: [] }, place))
      .rows;
    expect(row?.text).toBe('one\ntwo\uFFFD');
    expect(row?.notes).toEqual([
      'A byte order mark at the beginning was dropped.',
      '1 Windows line end (CRLF) became a line feed.',
      '1 NUL became U+FFFD.',
    ]);
    expect(row?.sha256).toBe(hashText('one\ntwo\uFFFD'));
  });

  it('notices texts that are here already, also when only line ends differ', async () => {
    const files = [file('a.txt', 'One\nline'), file('b.txt', 'One\r\nline'), file('c.txt', 'Other')];
    const known = { ...place, texts: new Map([[hashText('Other'), 'Post']]), labels: ['Post', 'One line'] };
    const { rows } = await prepareRows({ files, pasted: [] }, known);
    expect(rows.map(({ label, duplicateOf }) => [label, duplicateOf])).toEqual([
      ['One line (2)', null],
      ['One line (3)', 'One line (2)'],
      ['Other', 'Post'],
    ]);
  });

  it('says which files metadata name in vain and which they leave out', async () => {
    const files = [
      file('m.json', '[{"file":"a.txt"},{"file":"gone.txt"}]'),
      file('a.txt', 'A text.'),
      file('README.md', 'About.'),
    ];
    const { rows, faults } = await prepareRows({ files, pasted: [] }, place);
    expect(rows.map(({ fileName, notes, unnamedIn }) => [fileName, notes, unnamedIn])).toEqual([
      ['a.txt', [], null],
      ['README.md', ['The metadata do not name this file.'], 'm.json'],
    ]);
    expect(faults).toEqual([
      { fileName: 'gone.txt', message: expect.any(String), code: 'metadata_file_missing' },
    ]);
  });

  it('leaves no file out for metadata that name none of them, or when none came along', async () => {
    const about = file('folder/m.csv', 'file,outlet\nother.txt,Post');
    const files = [file('a.txt', 'A text.'), file('b.txt', 'B text.')];
    for (const given of [[about, ...files], files]) {
      const { rows } = await prepareRows({ files: given, pasted: [] }, place);
      expect(rows.map(({ unnamedIn }) => unnamedIn)).toEqual([null, null]);
    }
  });

  it('goes on after files that cannot be read, and passes over what file managers leave', async () => {
    const files = [
      file('.DS_Store', new Uint8Array([0, 0, 0, 1])),
      file('__MACOSX/._a.txt', new Uint8Array([0, 5, 22, 7])),
      file('empty.txt', ''),
      file('broken.csv', 'words'),
      file('page.html', '<script>alert(1)</script>'),
      file('large.txt', 'x'.repeat(2 * 1024 * 1024 + 1)),
      file('good.txt', 'A text.'),
    ];
    const { rows, faults } = await prepareRows({ files, pasted: [] }, place);
    expect(rows.map(({ fileName }) => fileName)).toEqual(['good.txt']);
    expect(faults.map(({ fileName, code }) => [fileName, code])).toEqual([
      ['broken.csv', 'metadata_unreadable'],
      ['empty.txt', 'file_empty'],
      ['page.html', 'page_empty'],
      ['large.txt', 'text_too_large'],
    ]);
  });

  it('takes a text of exactly 2 MB in one line, and counts bytes, not letters', async () => {
    const largest = 'x'.repeat(2 * 1024 * 1024);
    const wide = 'я'.repeat(1024 * 1024 + 1);
    const { rows, faults } = await prepareRows(
      { files: [file('a.txt', largest), file('b.txt', wide)], pasted: [] },
      place,
    );
    expect(rows.map(({ text }) => text.length)).toEqual([largest.length]);
    expect(faults.map(({ code }) => code)).toEqual(['text_too_large']);
  });

  it('stops at 200 articles a case', async () => {
    const files = Array.from({ length: 4 }, (_, at) => file(`${at}.txt`, `Text ${at}.`));
    const { rows, faults } = await prepareRows({ files, pasted: [] }, { ...place, articles: 198 });
    expect(rows).toHaveLength(2);
    expect(faults.map(({ fileName, code }) => [fileName, code])).toEqual([
      ['2.txt', 'too_many_articles'],
      ['3.txt', 'too_many_articles'],
    ]);
  });

  it('reads pasted text and pasted pages, with the time of pasting for an address', async () => {
    const pasted = [
      { text: 'Pasted 😀 שלום', url: ' https://post.example/a ', html: false },
      { text: `<p>${sentence}</p><script>alert(1)</script>`, html: true },
      { text: ' ', html: false },
      { text: 'Other words', url: 'javascript:alert(1)', html: false },
    ];
    const { rows, faults } = await prepareRows({ files: [], pasted }, place);
    expect(rows.map(({ text, url, accessedAt }) => [text, url, accessedAt])).toEqual([
      ['Pasted 😀 שלום', 'https://post.example/a', '2025-03-20T12:00:00.000Z'],
      [sentence, null, null],
      ['Other words', null, null],
    ]);
    expect(rows[2]?.notes).toEqual(['“javascript:alert(1)” is not a whole web address and was left out.']);
    expect(faults).toEqual([
      { fileName: 'Pasted text', message: 'There is no text in it.', code: 'text_empty' },
    ]);
  });

  it.skipIf(!existsSync(seeds))(
    `prepares the five articles with what was typed beside them (needs ${seeds})`,
    async () => {
      const files = readdirSync(seeds).map((name) => file(`seeds/${name}`, readFileSync(`${seeds}/${name}`)));
      const { rows, faults, caseTitle } = await prepareRows({ files, pasted: [] }, place);
      expect(caseTitle).toBe('Kursk surrender demand, March 2025');
      expect(faults).toEqual([]);
      expect(
        rows
          .filter(({ fileName }) => fileName.endsWith('.txt'))
          .map(({ outlet, publishedAt, dateBasis }) => [outlet, publishedAt, dateBasis]),
      ).toEqual([
        [null, '2025-03-15', 'typed_in'],
        [null, '2025-03-15', 'typed_in'],
        ['World News Network', '2025-03-15', 'typed_in'],
        [null, '2025-03-14', 'typed_in'],
        [null, '2025-03-14', 'typed_in'],
      ]);
      expect(rows.find(({ fileName }) => fileName === 'README.md')?.notes).toEqual([
        'The metadata do not name this file.',
      ]);
      expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length);
      for (const row of rows) expect(validateParts(row)).toEqual([]);
    },
  );
});
