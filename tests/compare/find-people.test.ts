import { describe, expect, it } from 'vitest';
import { findPeople } from '@/lib/compare/find-people';

function names(text: string): string[] {
  return [...new Set(findPeople(text).fullNames.values())];
}

describe('findPeople', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['Nobody is named here.', []],
    ['Mayor Ada Lund spoke. Lund left.', ['Ada Lund']],
    ['Norwegian Foreign Minister Bo Ek spoke.', ['Bo Ek']],
    ['The port spokesman Jo van der Berg spoke.', ['Jo van der Berg']],
    ['“Closed,” said Ada Lund.', ['Ada Lund']],
    ['Ada Lund, head of the port, left.', ['Ada Lund']],
    ['Then Lund said it was closed, and Lund added that it was old.', ['Lund']],
    ['Dr. Zoë Šimić said so.', ['Zoë Šimić']],
    ['Dmitri S. Peskov said so.', ['Dmitri S. Peskov']],
    ['Oslo said so. Norway said so. The Harbour Times said so. NATO said so.', []],
    ['Analysis suggests it. Officials said so. On Friday said nobody.', []],
    ['In a post on Truth Social, urged the leader.', []],
  ])('finds in %j', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('gives a surname its full name, and two people of one surname only that', () => {
    const { fullNames } = findPeople('Mayor Ada Lund and Minister Bo Lund came. Minister Jo Ek came.');
    expect(fullNames.get('ek')).toBe('Jo Ek');
    expect(fullNames.get('lund')).toBe('Lund');
    expect(fullNames.get('ada lund')).toBe('Ada Lund');
  });

  it('keeps the titles that people are called by later', () => {
    expect(findPeople('Norwegian President Ada Lund came.').titles).toEqual([
      { words: ['norwegian', 'president'], name: 'Ada Lund' },
    ]);
  });
});
