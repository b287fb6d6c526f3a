import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMetadataRow, isMetadataFile, readMetadata } from '@/lib/server/imports/read-metadata';

const seeds = '../shared/seeds/sources.json';
const injections = '../shared/reference/hostile/csv/csv-injection.json';

describe('readMetadata', () => {
  it.each([
    ['articles.csv', 'File,Outlet,Published At\na.txt,Post,2025-03-14\n'],
    ['articles.csv', 'file;outlet;date\r\na.txt;Post;2025-03-14\r\n'],
    ['articles.tsv', 'file_name\tpublisher\tpub date\na.txt\tPost\t2025-03-14'],
    ['articles.csv', '\uFEFF"File","Outlet","Date"\n"a.txt","Post","14 March 2025"'],
    ['a.json', '[{"file":"a.txt","outlet":"Post","publishedAt":"2025-03-14T23:30:00-05:00"}]'],
    ['a.json', '{"articles":[{"file":"a.txt","source":"Post","published":"2025-03-14"}]}'],
    ['a.json', '{"a.txt":{"outlet":"Post","date":"2025-03-14"}}'],
  ])('reads %s: %j', (name, text) => {
    expect(readMetadata(name, text)).toEqual({
      fileName: name,
      caseTitle: null,
      rows: [{ file: 'a.txt', particulars: { outlet: 'Post', publishedAt: '2025-03-14' } }],
      faults: [],
    });
  });

  it('knows all particulars by several names', () => {
    const json = JSON.stringify({
      case: 'A case',
      items: [
        {
          path: 'folder/a.txt',
          title: 'A headline',
          authors: ['Ada Lund', 'Bo Ek'],
          link: 'https://post.example/a',
          'archive-url': 'https://archive.example/a',
          Retrieved: '2025-03-15 09:30',
          locale: 'pt_br',
          role: 'Reference',
          label: 'Post',
          website: 'https://post.example',
        },
      ],
    });
    expect(readMetadata('a.json', json)).toEqual({
      fileName: 'a.json',
      caseTitle: 'A case',
      rows: [
        {
          file: 'folder/a.txt',
          particulars: {
            headline: 'A headline',
            byline: 'Ada Lund, Bo Ek',
            url: 'https://post.example',
            archiveUrl: 'https://archive.example/a',
            accessedAt: '2025-03-15T09:30:00.000Z',
            language: 'pt-BR',
            role: 'reference',
            label: 'Post',
          },
        },
      ],
      faults: [],
    });
  });

  it('leaves out what is wrong, says it with its row, and keeps the rest', () => {
    const csv = [
      'file,outlet,date,url,language,role,accessed,mood',
      'a.txt,Post,03/04/2025,post.example,english please,judge,soon,calm',
      ',Post,,,,,,',
      'b.txt,N/A,2025-02-30,ftp://x.example/,,,,',
      'B.TXT,Ledger,,,,,,',
      'c.txt,Ledger,2025,,,,,',
    ].join('\n');
    const { rows, faults } = readMetadata('a.csv', csv);
    expect(rows.map(({ file, particulars }) => [file, particulars.outlet, particulars.publishedAt])).toEqual([
      ['a.txt', 'Post', undefined],
      ['b.txt', null, undefined],
      ['c.txt', 'Ledger', '2025'],
    ]);
    expect(faults).toEqual([
      'Row 1: “03/04/2025” is not a date like 2025-03-14 and was left out.',
      'Row 1: “post.example” is not a whole web address and was left out.',
      'Row 1: “english please” is not a language tag like en or pt-BR and was left out.',
      'Row 1: “judge” is not a role (under check or reference) and was left out.',
      'Row 1: “soon” is not a time and was left out.',
      'The column “mood” is not known and was left out.',
      'Row 2 does not say which file it is about.',
      'Row 3: “2025-02-30” is not a date like 2025-03-14 and was left out.',
      'Row 3: “ftp://x.example/” is not a whole web address and was left out.',
      'Row 4: “B.TXT” was named before; this row was left out.',
    ]);
  });

  it.each([
    ['a.json', '{"file": '],
    ['a.json', '"words"'],
    ['a.json', '{}'],
    ['a.json', '[1, 2]'],
    ['a.csv', 'just words without columns'],
    ['a.csv', 'file,outlet\n"a.txt,Post'],
  ])('refuses %s: %j', (name, text) => {
    expect(() => readMetadata(name, text)).toThrow(
      expect.objectContaining({ code: 'INVALID', data: { rule: 'metadata_unreadable' } }),
    );
  });

  it('takes the first of two columns of one name and says that it left the other out', () => {
    const { rows, faults } = readMetadata('a.csv', 'file,outlet, outlet,constructor\na.txt,Post,Ledger,x');
    expect(rows.map(({ particulars }) => particulars.outlet)).toEqual(['Post']);
    expect(faults).toEqual([
      'The column “outlet (2)” is not known and was left out.',
      'The column “constructor” is not known and was left out.',
    ]);
  });

  it('takes no value for a web address that could run', () => {
    const csv = 'file,url,archive\na.txt,javascript:alert(1),data:text/html;base64,PHNjcmlwdD4=';
    expect(readMetadata('a.csv', csv).rows[0]?.particulars).toEqual({});
  });

  it('tells files of metadata by their names', () => {
    expect(['a.csv', 'A.JSON', 'a.tsv', 'a.txt', 'csv', 'a.csv.txt'].map(isMetadataFile)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it.skipIf(!existsSync(injections))(
    `keeps cells that spreadsheets would run as they are (needs ${injections})`,
    () => {
      const { payloads }: { payloads: string[] } = JSON.parse(readFileSync(injections, 'utf8'));
      for (const payload of payloads) {
        const quoted = payload.replaceAll('"', '""');
        const { rows } = readMetadata('a.csv', `file,headline\n"a.txt","${quoted}"`);
        expect(rows[0]?.particulars.headline).toBe(payload.trim());
      }
    },
  );

  it.skipIf(!existsSync(seeds))(`reads what a desk typed in beside five articles (needs ${seeds})`, () => {
    const { rows, faults, caseTitle } = readMetadata('sources.json', readFileSync(seeds, 'utf8'));
    expect(caseTitle).toBe('Kursk surrender demand, March 2025');
    expect(faults).toEqual([]);
    expect(rows.map(({ particulars }) => particulars.outlet)).toEqual([
      null,
      null,
      'World News Network',
      null,
      null,
    ]);
    expect(rows.every(({ particulars }) => particulars.publishedAt?.startsWith('2025-03-1'))).toBe(true);
  });
});

describe('findMetadataRow', () => {
  const metadata = readMetadata(
    'a.csv',
    'file,outlet\nnorth/a.txt,North\nsouth/a.txt,South\ncafe\u0301.txt,Café\nb.txt,B',
  );
  const find = (fileName: string) => findMetadataRow([metadata], fileName)?.particulars.outlet;

  it.each([
    ['north/a.txt', 'North'],
    ['.\\South\\A.txt', 'South'],
    ['a.txt', undefined],
    ['caf\u00e9.TXT', 'Café'],
    ['drop/b.txt', 'B'],
    ['other.txt', undefined],
  ])('%s belongs to %j', (fileName, outlet) => {
    expect(find(fileName)).toBe(outlet);
  });
});
