import { describe, expect, it } from 'vitest';
import { findQuotations } from '@/lib/compare/find-quotations';

function quotes(text: string): string[] {
  return findQuotations(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

describe('findQuotations', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['nothing here', []],
    ['“All of it.”', ['All of it.']],
    ['He said “one” and “two”.', ['one', 'two']],
    ['He said "one" and "two".', ['one', 'two']],
    ['Er sagte „eins“ und »zwei«.', ['eins', 'zwei']],
    ['Il a dit «un» hier.', ['un']],
    ['彼は「終わった」と言った。', ['終わった']],
    ['אמר "נגמר" היום', ['נגמר']],
    ['the soldiers’ lives and Ukraine’s military', []],
    ['‘Good chance war can end’: Trump', ['Good chance war can end']],
    ["the soldiers' fear, and 'don't go' he said", ["don't go"]],
    ['“a ‘b’ c”', ['a ‘b’ c']],
    ['“not closed 😀', ['not closed 😀']],
    ['’twas and ‘not closed', []],
    ['“”', ['']],
  ])('finds in %j', (text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });

  it('says which quotation was not closed', () => {
    expect(findQuotations('“a” “b', { start: 0, end: 6 })).toEqual([
      { start: 1, end: 2, closed: true },
      { start: 5, end: 6, closed: false },
    ]);
  });

  it('looks only at the stretch it is given', () => {
    expect(findQuotations('“a” “b” “c”', { start: 4, end: 7 })).toEqual([{ start: 5, end: 6, closed: true }]);
  });
});
