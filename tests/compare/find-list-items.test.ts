import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findListItems } from '@/lib/compare/find-list-items';

describe('findListItems', () => {
  it.each<[string, number[]]>([
    ['', []],
    ['1. Guns fell silent 2. Talks began', [20]],
    ['1) One 2) Two 3) Three', [7, 14]],
    ['a. One b. Two', [7]],
    ['• One • Two', [6]],
    ['• One', []],
    ['He came 1. Nobody knew 2. Others left', []],
    ['1. He was No. 2. Others left', []],
    ['1. He came on May 2. Others left', []],
    ['1. One 3. Three', []],
    ['1. 😀 One', []],
  ])('finds where the items of %j begin', (line, items) => {
    expect(findListItems(line)).toEqual(items);
  });

  it('answers with places inside any line, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('1. ', '2) ', 'a. ', '• ', 'Word ', 'word '), { maxLength: 12 }),
        (parts) => {
          const line = parts.join('');
          const items = findListItems(line);
          expect(items).toEqual(items.toSorted((a, b) => a - b));
          for (const item of items) expect(item > 0 && item < line.length).toBe(true);
        },
      ),
    );
  });
});
