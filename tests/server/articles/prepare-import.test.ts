import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { addArticles, prepareArticles } from '@/lib/server/articles/add-articles';
import { prepareImport } from '@/lib/server/articles/prepare-import';
import { buildCase } from '@/tests/support/build-case';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';

const seeds = join(process.cwd(), '../shared/seeds');

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
});

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);
const prepare = (files: File[], pasted: Parameters<typeof prepareImport>[2]['pasted'] = []) =>
  prepareImport(desk.ines, db, { caseId, files, pasted });

describe('prepareImport', () => {
  it('reads a page without its scripts', async () => {
    const html = `<html lang="en"><head><title>x</title><meta property="og:site_name" content="Harbour Post">
      <meta property="article:published_time" content="2025-03-14T10:00:00Z"><script>alert(1)</script></head>
      <body><h1>A headline</h1><p onclick="alert(2)">First <b>paragraph</b>.</p><script>document.write('evil')</script><p>Second.</p></body></html>`;
    const { rows, faults } = await prepare([file('page.html', html)]);
    expect(faults).toEqual([]);
    expect(rows[0]).toMatchObject({
      outlet: 'Harbour Post',
      headline: 'A headline',
      publishedAt: '2025-03-14',
      dateBasis: 'in_text',
      label: 'Harbour Post',
    });
    expect(rows[0]?.text).toBe('A headline\nFirst paragraph.\nSecond.');
  });

  it('takes what the metadata beside a file say before what it guesses', async () => {
    const csv =
      'File,Outlet,URL,Date,Mood\na.txt,Northern Ledger,https://ledger.example/a,2025-03-14,grim\nb.txt,,nowhere,14 March,calm';
    const { rows, faults } = await prepare([
      file('articles.csv', csv),
      file('a.txt', 'Some text.'),
      file('b.txt', 'Other text.'),
    ]);
    expect(rows[0]).toMatchObject({
      outlet: 'Northern Ledger',
      url: 'https://ledger.example/a',
      publishedAt: '2025-03-14',
      dateBasis: 'typed_in',
    });
    expect(rows[1]).toMatchObject({ outlet: null, url: null, publishedAt: null });
    expect(faults.map(({ message }) => message)).toEqual([
      'The column “Mood” is not known and was left out.',
      'Row 2: “nowhere” is not a whole web address and was left out.',
      'Row 2: “14 March” is not a date like 2025-03-14 and was left out.',
    ]);
  });

  it('says what is wrong with one file and goes on with the others', async () => {
    const { rows, faults } = await prepare([
      file('empty.txt', ''),
      file('blank.txt', ' \n\t'),
      file('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 4, 5, 6, 0, 1])),
      file('good.txt', 'A text that can be read.'),
    ]);
    expect(rows.map(({ fileName }) => fileName)).toEqual(['good.txt']);
    expect(faults).toEqual([
      { fileName: 'empty.txt', message: 'The file is empty.', code: 'file_empty' },
      { fileName: 'blank.txt', message: 'The file has no text in it.', code: 'file_blank' },
      {
        fileName: 'picture.txt',
        message: 'This is not a text file. Save the article as text, Markdown or HTML, or paste it.',
        code: 'file_binary',
      },
    ]);
  });

  it('reads other encodings, and says that it did', async () => {
    const latin = new Uint8Array(
      [...'La d\u00e9claration du pr\u00e9sident \u00e9tait tr\u00e8s br\u00e8ve.'].map((letter) =>
        letter.charCodeAt(0),
      ),
    );
    const utf16 = new Uint8Array([0xff, 0xfe, 0x41, 0, 0x20, 0, 0x31, 4]);
    const { rows } = await prepare([file('latin.txt', latin), file('utf16.txt', utf16)]);
    expect(rows[0]?.text).toBe('La déclaration du président était très brève.');
    expect(rows[0]?.notes[0]).toContain('not UTF-8');
    expect(rows[1]?.text).toBe('A б');
  });

  it('keeps right-to-left, emoji and combining marks, and one line of two megabytes', async () => {
    const text = '🚒 e\u0301 شنبه';
    const line = 'word '.repeat(400_000).trim();
    const { rows } = await prepare([file('rtl.txt', text), file('long.txt', line)]);
    expect(rows[0]?.text).toBe(text);
    expect(rows[1]).toMatchObject({ words: 400_000 });
    const { faults } = await prepare([file('longer.txt', `${line} ${'word '.repeat(50_000)}`)]);
    expect(faults[0]?.message).toContain('larger than 2 MB');
  });

  it('notices the same text twice, in the batch and in the case', async () => {
    const articles = prepareArticles([{ text: 'The same text.', label: 'First', allowDuplicate: false }]);
    await change(desk.ines, (write) => addArticles(desk.ines, write, { caseId, articles }));
    const { rows } = await prepare([
      file('a.txt', 'The same text.'),
      file('b.txt', 'New.'),
      file('c.txt', 'New.'),
    ]);
    expect(rows.map(({ duplicateOf }) => duplicateOf)).toEqual(['First', null, rows[1]?.label]);
    await expect(
      change(desk.ines, (write) => addArticles(desk.ines, write, { caseId, articles })),
    ).rejects.toMatchObject({
      code: 'RULE_BROKEN',
      data: { rule: 'duplicate' },
    });
  });

  it('reads pasted text with its address', async () => {
    const { rows } = await prepare(
      [],
      [{ text: 'Pasted words.', url: 'https://ledger.example/a', html: false }],
    );
    expect(rows[0]).toMatchObject({ text: 'Pasted words.', url: 'https://ledger.example/a', fileName: '' });
  });

  it('is refused to an observer and for another workspace’s case', async () => {
    const input = { caseId, files: [], pasted: [] };
    await expect(prepareImport(desk.observer, db, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const stranger = (await buildWorkspace(db)).owner;
    await expect(prepareImport(stranger, db, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

// The five real articles are not part of the project; where their folder is missing there is nothing to read.
describe.skipIf(!existsSync(seeds))('on the five real articles', () => {
  it('reads all of them with their metadata, and finds their leftovers', async () => {
    const files = readdirSync(seeds)
      .filter((name) => name !== 'README.md')
      .map((name) => file(name, new Uint8Array(readFileSync(join(seeds, name)))));
    const { rows, faults, caseTitle } = await prepare(files);
    expect(caseTitle).toBe('Kursk surrender demand, March 2025');
    expect(rows).toHaveLength(5);
    expect(rows.map(({ publishedAt }) => publishedAt)).toEqual([
      '2025-03-15',
      '2025-03-15',
      '2025-03-15',
      '2025-03-14',
      '2025-03-14',
    ]);
    expect(faults.filter(({ fileName }) => fileName.endsWith('.txt'))).toEqual([]);
    const network = rows.find(({ outlet }) => outlet === 'World News Network');
    const leftovers = network?.parts
      .filter(({ kind }) => kind === 'boilerplate')
      .map(({ start, end }) => network.text.slice(start, end));
    expect(leftovers?.join('\n')).toContain('Share This Article');
    expect(leftovers?.join('\n')).toContain('5 Min Read');
    expect(new Set(rows.map(({ label }) => label)).size).toBe(5);
  });
});
