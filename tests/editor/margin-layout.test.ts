import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutMargin, type MarginCard } from '@/lib/editor/margin-layout';

function tops(cards: MarginCard[], focusedId?: string): Record<string, number> {
  return Object.fromEntries(layOutMargin({ cards, focusedId, gap: 10 }));
}

const card = (id: string, desired: number, height: number): MarginCard => ({ id, desired, height });

const cards = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 300 })), { maxLength: 30 })
  .map((places) => places.map(([desired, height], index) => card(`c${index}`, desired, height)));

describe('layOutMargin', () => {
  it('places cards with room between them beside their passages', () => {
    expect(tops([card('a', 0, 50), card('b', 100, 50)])).toEqual({ a: 0, b: 100 });
  });

  it('shares the way between two cards that want the same place', () => {
    expect(tops([card('a', 200, 50), card('b', 200, 50)])).toEqual({ a: 170, b: 230 });
  });

  it('pushes nothing above the top', () => {
    expect(tops([card('a', 0, 50), card('b', 0, 50), card('c', 500, 50)])).toEqual({ a: 0, b: 60, c: 500 });
  });

  it('puts the card in focus exactly beside its passage and lets the others make room', () => {
    const crowd = [card('a', 200, 100), card('b', 200, 100), card('c', 210, 100), card('d', 900, 100)];
    expect(tops(crowd, 'b')).toEqual({ a: 90, b: 200, c: 310, d: 900 });
    expect(tops(crowd, 'c')).toEqual({ a: -10 + 10, b: 110, c: 220, d: 900 });
  });

  it('keeps cards of one place in the order in which they came', () => {
    expect(Object.keys(tops([card('z', 40, 10), card('a', 40, 10), card('m', 20, 10)]))).toEqual([
      'm',
      'z',
      'a',
    ]);
  });

  it('has nothing to do without cards, and takes an unknown focus as none', () => {
    expect(tops([])).toEqual({});
    expect(tops([card('a', 30, 10)], 'gone')).toEqual({ a: 30 });
  });

  it('never lets two cards overlap or one leave the top, and keeps their order', () => {
    fc.assert(
      fc.property(cards, fc.option(fc.nat(29)), (all, focused) => {
        const placed = layOutMargin({
          cards: all,
          focusedId: focused === null ? null : `c${focused}`,
          gap: 8,
        });
        const boxes = all.map(({ id, height, desired }) => ({ top: placed.get(id) ?? -1, height, desired }));
        boxes.sort((a, b) => a.top - b.top);
        let free = 0;
        for (const { top, height } of boxes) {
          expect(top).toBeGreaterThanOrEqual(free - 1e-6);
          free = top + height + 8;
        }
        const wishes = boxes.map(({ desired }) => desired);
        expect(wishes).toEqual([...wishes].sort((a, b) => a - b));
      }),
    );
  });

  it('puts the card in focus beside its passage whenever those before it fit above', () => {
    fc.assert(
      fc.property(cards, fc.nat(29), (all, at) => {
        const focused = all[at];
        if (!focused) return;
        const before = all.filter(
          ({ desired }, order) => desired < focused.desired || (desired === focused.desired && order < at),
        );
        const room = before.reduce((sum, { height }) => sum + height + 8, 0);
        const top = layOutMargin({ cards: all, focusedId: focused.id, gap: 8 }).get(focused.id);
        expect(top).toBeCloseTo(Math.max(focused.desired, room), 6);
      }),
    );
  });

  it('is as near to the passages as any other order-keeping layout', () => {
    const cost = (all: MarginCard[], top: (id: string) => number) =>
      all.reduce((sum, { id, desired }) => sum + (top(id) - desired) ** 2, 0);
    fc.assert(
      fc.property(cards, fc.nat(29), fc.integer({ min: -40, max: 40 }), (all, at, shift) => {
        const placed = layOutMargin({ cards: all, gap: 8 });
        const moved = new Map(placed);
        const id = all[at]?.id;
        if (id === undefined) return;
        moved.set(id, (placed.get(id) ?? 0) + shift);
        const order = [...all].sort((a, b) => (placed.get(a.id) ?? 0) - (placed.get(b.id) ?? 0));
        const allowed = order.every((one, index) => {
          const next = order[index + 1];
          const top = moved.get(one.id) ?? 0;
          return top >= 0 && (!next || top + one.height + 8 <= (moved.get(next.id) ?? 0) + 1e-6);
        });
        if (!allowed) return;
        expect(cost(all, (one) => placed.get(one) ?? 0)).toBeLessThanOrEqual(
          cost(all, (one) => moved.get(one) ?? 0) + 1e-3,
        );
      }),
    );
  });
});
