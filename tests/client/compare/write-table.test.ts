import { describe, expect, it } from 'vitest';
import { filterRows } from '@/lib/client/compare/filter-rows';
import { writeTable } from '@/lib/client/compare/write-table';
import type { MatrixRow } from '@/lib/contract/compare';

const row = (given: Partial<MatrixRow>): MatrixRow => ({
  claimId: '0193a8f0-0000-7000-8000-000000000001',
  number: 1,
  statement: 'The troops are encircled.',
  status: 'open',
  tags: [],
  decision: null,
  ownRating: null,
  verdicts: 0,
  hidden: false,
  articlesDiffer: false,
  differences: [],
  cells: [],
  ...given,
});
const cell = (given: Partial<MatrixRow['cells'][number]>): MatrixRow['cells'][number] => ({
  articleId: '0193a8f0-0000-7000-8000-000000000002',
  state: 'silent',
  voices: [],
  more: 0,
  differs: false,
  accurate: 'none',
  ...given,
});
const voice = {
  passageId: '0193a8f0-0000-7000-8000-000000000003',
  voice: 'body',
  speaker: 'The army',
  polarity: 'denies',
  verb: 'said',
  quote: 'no <threat> & "no" ring',
  confirmed: true,
} as const;

describe('writeTable', () => {
  const table = writeTable({
    columns: [{ label: 'Ledger' }, { label: 'Post' }],
    rows: [row({ cells: [cell({ state: 'stated', voices: [voice], more: 2 }), cell({})] })],
    describeVerdict: () => 'Refuted',
    describeOrigins: () => '2 articles, at most 1 independent origin',
  });

  it('writes every voice with its words for a document, and lets no markup through', () => {
    expect(table.html).toContain(
      'The army denies it, reported: “no &lt;threat&gt; &amp; &quot;no&quot; ring”<br>and 2 more',
    );
    expect(table.html).not.toContain('<threat>');
    expect(table.html).toContain('<td>silent</td>');
  });

  it('writes one line a claim and one tab a column for a spreadsheet', () => {
    const [head, line, ...rest] = table.plain.split('\n');
    expect(head).toBe('Claim\tVerdict\tLedger\tPost');
    expect(line?.split('\t')).toHaveLength(4);
    expect(line?.split('\t')[0]).toMatch(/; 2 articles, at most 1 independent origin$/);
    expect(rest).toEqual([]);
  });
});

describe('filterRows', () => {
  const rows = [
    row({ number: 1, status: 'judged', articlesDiffer: true, tags: ['talks'] }),
    row({
      claimId: '0193a8f0-0000-7000-8000-000000000009',
      number: 2,
      status: 'open',
      cells: [cell({ state: 'stated' })],
    }),
    row({ number: 3, status: 'open', articlesDiffer: true }),
  ];
  const all = { differ: false, only: null, status: null, tag: null, sort: 'number' } as const;
  const numbers = (filter: Parameters<typeof filterRows>[1]) =>
    filterRows(rows, filter).map(({ number }) => number);

  it('lets everything through without a filter', () => expect(numbers(all)).toEqual([1, 2, 3]));
  it('keeps claims that articles put differently', () =>
    expect(numbers({ ...all, differ: true })).toEqual([1, 3]));
  it('keeps the claims that are asked for', () => {
    expect(numbers({ ...all, only: new Set(['0193a8f0-0000-7000-8000-000000000009']) })).toEqual([2]);
    expect(numbers({ ...all, only: new Set() })).toEqual([]);
  });
  it('keeps a status and a topic', () => {
    expect(numbers({ ...all, status: 'open' })).toEqual([2, 3]);
    expect(numbers({ ...all, tag: 'talks' })).toEqual([1]);
  });
  it('sorts by the articles that state a claim, and by status, and leaves the rows as they were', () => {
    expect(numbers({ ...all, sort: 'articles' })).toEqual([2, 1, 3]);
    expect(numbers({ ...all, sort: 'status' })).toEqual([2, 3, 1]);
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});
