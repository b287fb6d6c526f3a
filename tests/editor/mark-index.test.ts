import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleMark } from '@/lib/editor/mark';
import { MarkIndex } from '@/lib/editor/mark-index';

function mark(id: string, start: number, end: number): ArticleMark {
  return { id, start, end, color: 0, state: 'stored' };
}

function indexOf(...marks: ArticleMark[]): MarkIndex {
  const index = new MarkIndex();
  index.replaceAll(marks);
  return index;
}

const idsIn = (index: MarkIndex, start: number, end: number) =>
  index.listIn({ start, end }).map(({ mark: { id } }) => id);

const marks = fc
  .array(fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 3000 })), { maxLength: 40 })
  .map((places) => places.map(([start, length], index) => mark(`m${index}`, start, start + length)));

function expectNoTwoOnOneLevel(index: MarkIndex) {
  const all = index.listIn({ start: 0, end: 10_000 });
  for (const a of all) {
    for (const b of all) {
      const overlap = a !== b && a.mark.start < b.mark.end && b.mark.start < a.mark.end;
      if (overlap) expect(a.level).not.toBe(b.level);
    }
  }
}

describe('MarkIndex', () => {
  it('lists the marks that share a character with a stretch, in the order of the text', () => {
    const index = indexOf(mark('b', 10, 20), mark('a', 0, 5), mark('c', 15, 17), mark('d', 20, 30));
    expect(idsIn(index, 4, 16)).toEqual(['a', 'b', 'c']);
    expect(idsIn(index, 5, 10)).toEqual([]);
    expect(idsIn(index, 19, 21)).toEqual(['b', 'd']);
  });

  it('finds what a plain search through all marks finds', () => {
    fc.assert(
      fc.property(marks, fc.nat(6000), fc.nat(2500), (all, start, length) => {
        const range = { start, end: start + length };
        const expected = all
          .filter((one) => one.start < range.end && one.end > range.start)
          .map(({ id }) => id);
        expect(idsIn(indexOf(...all), range.start, range.end).sort()).toEqual(expected.sort());
      }),
    );
  });

  it('lists the marks on a character, the shortest first', () => {
    const index = indexOf(mark('sentence', 0, 100), mark('word', 40, 50), mark('after', 50, 60));
    expect(index.listAt(45).map(({ mark: { id } }) => id)).toEqual(['word', 'sentence']);
    expect(index.listAt(50).map(({ mark: { id } }) => id)).toEqual(['after', 'sentence']);
  });

  it('finds a mark that lies across a long stretch once', () => {
    expect(idsIn(indexOf(mark('long', 100, 9000)), 0, 10_000)).toEqual(['long']);
    expect(idsIn(indexOf(mark('long', 100, 9000)), 5000, 5001)).toEqual(['long']);
  });

  it('stacks marks that overlap and leaves those side by side on the lowest level', () => {
    const index = indexOf(mark('a', 0, 10), mark('b', 5, 15), mark('c', 10, 20), mark('d', 12, 13));
    expect(['a', 'b', 'c', 'd'].map((id) => index.find(id)?.level)).toEqual([0, 1, 0, 2]);
  });

  it('never gives two overlapping marks one level, in whatever order they come and go', () => {
    fc.assert(
      fc.property(marks, fc.array(fc.nat(39), { maxLength: 20 }), marks, (first, gone, later) => {
        const index = indexOf(...first);
        for (const at of gone) index.remove(`m${at}`);
        for (const { id, start, end } of later) index.add(mark(`later-${id}`, start, end));
        expectNoTwoOnOneLevel(index);
      }),
    );
  });

  it('stacks the marks of an article the same way whatever order they are given in', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const forward = indexOf(...all);
        const backward = indexOf(...[...all].reverse());
        for (const { id } of all) expect(backward.find(id)?.level).toBe(forward.find(id)?.level);
      }),
    );
  });

  it('leaves every mark on its level when another comes, goes or moves', () => {
    fc.assert(
      fc.property(marks, fc.nat(5000), fc.nat(39), (all, start, at) => {
        const index = indexOf(...all);
        const before = all.map(({ id }) => index.find(id)?.level);
        index.add(mark('other', start, start + 50));
        index.add(mark('other', start + 20, start + 90));
        const gone = all[at];
        if (gone) index.remove(gone.id);
        const levels = all.map(({ id }) => index.find(id)?.level);
        expect(levels).toEqual(before.map((level, order) => (order === at && gone ? undefined : level)));
      }),
    );
  });

  it('keeps the level of a mark that changes its look and not its place', () => {
    const index = indexOf(mark('a', 0, 10), mark('b', 5, 15));
    index.remove('a');
    index.add({ ...mark('b', 5, 15), state: 'pending' });
    expect(index.find('b')).toEqual({ mark: { ...mark('b', 5, 15), state: 'pending' }, level: 1 });
  });

  it('says in which stretch something changed', () => {
    const a = mark('a', 0, 10);
    const b = mark('b', 50, 60);
    const c = mark('c', 100, 110);
    const index = new MarkIndex();
    expect(index.replaceAll([a, b, c])).toEqual({ start: 0, end: 110 });
    expect(index.replaceAll([a, b, c])).toBeUndefined();
    expect(index.replaceAll([a, c])).toEqual({ start: 50, end: 60 });
    expect(index.replaceAll([a, mark('d', 20, 30), c])).toEqual({ start: 20, end: 30 });
    expect(index.replaceAll([a, mark('d', 25, 35), c])).toEqual({ start: 20, end: 35 });
    expect(index.size).toBe(3);
  });

  it('holds exactly the marks that it was given last', () => {
    fc.assert(
      fc.property(marks, fc.array(fc.boolean()), marks, (first, kept, more) => {
        const index = indexOf(...first);
        const rest = first.filter((_, order) => kept[order] ?? true);
        const now = [...rest, ...more.map(({ id, start, end }) => mark(`more-${id}`, start, end))];
        index.replaceAll(now);
        expect(idsIn(index, 0, 10_000).sort()).toEqual(now.map(({ id }) => id).sort());
        expect(index.size).toBe(now.length);
        expectNoTwoOnOneLevel(index);
      }),
    );
  });
});
