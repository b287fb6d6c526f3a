import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findPartAt,
  layParts,
  type Part,
  type PartKind,
  partKinds,
  setPartKind,
  tidyParts,
  validateParts,
} from '@/lib/domain/part';

const text = 'Truce holds\n\nKyiv: Guns fell silent 😀.\n(Agency)';
const body: Part[] = [{ kind: 'body', start: 0, end: text.length }];

function set(parts: Part[], quote: string, kind: PartKind): Part[] {
  const start = text.indexOf(quote);
  return setPartKind({ parts, text, start, end: start + quote.length, kind });
}

function show(parts: readonly Part[]): [PartKind, string][] {
  return parts.map((part) => [part.kind, text.slice(part.start, part.end)]);
}

/** Texts of few characters, so that line feeds, pairs and repeats meet often. */
const someText = fc
  .array(fc.constantFrom('a', 'b', '\n', '\n', '😀', 'e\u0301', 'ש'), { minLength: 1, maxLength: 30 })
  .map((pieces) => pieces.join(''));
const someKind = fc.constantFrom(...partKinds);
const someRange = fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => ({ a, b }));

describe('setPartKind', () => {
  it('gives a line its kind, with the line feeds that end it', () => {
    expect(show(set(body, 'Truce holds', 'headline'))).toEqual([
      ['headline', 'Truce holds\n\n'],
      ['body', 'Kyiv: Guns fell silent 😀.\n(Agency)'],
    ]);
  });

  it('cuts a part that begins inside a paragraph', () => {
    expect(show(set(set(body, 'Kyiv: ', 'dateline'), '(Agency)', 'credit'))).toEqual([
      ['body', 'Truce holds\n\n'],
      ['dateline', 'Kyiv: '],
      ['body', 'Guns fell silent 😀.\n'],
      ['credit', '(Agency)'],
    ]);
  });

  it('joins neighbours that become one kind', () => {
    const cut = set(set(body, 'Truce holds', 'headline'), 'Kyiv: ', 'dateline');
    expect(show(set(set(cut, 'Truce holds', 'body'), 'Kyiv: ', 'body'))).toEqual([['body', text]]);
  });

  it('takes the whole character when an end falls inside one', () => {
    const at = text.indexOf('😀');
    expect(show(setPartKind({ parts: body, text, start: at + 1, end: at + 2, kind: 'caption' }))[1]).toEqual([
      'caption',
      '😀',
    ]);
  });

  it('reaches the first and the last character', () => {
    expect(show(setPartKind({ parts: body, text, start: 0, end: 1, kind: 'credit' }))[0]).toEqual([
      'credit',
      'T',
    ]);
    expect(
      show(setPartKind({ parts: body, text, start: text.length - 1, end: text.length, kind: 'credit' })).at(
        -1,
      ),
    ).toEqual(['credit', ')']);
  });

  it.each([
    [0, 0],
    [-1, 4],
    [4, 3],
    [0, text.length + 1],
  ])('throws for the stretch from %i to %i', (start, end) => {
    expect(() => setPartKind({ parts: body, text, start, end, kind: 'credit' })).toThrow(RangeError);
  });

  it('keeps a valid cover, and equals setting each character, whatever is set', () => {
    fc.assert(
      fc.property(someText, fc.array(fc.tuple(someRange, someKind), { maxLength: 12 }), (given, edits) => {
        let parts: Part[] = [{ kind: 'body', start: 0, end: given.length }];
        const kinds: PartKind[] = Array.from(given, (character) =>
          Array(character.length).fill('body'),
        ).flat();
        for (const [{ a, b }, kind] of edits) {
          const [first = 0, second = 0] = [a % (given.length + 1), b % (given.length + 1)];
          const [start, end] = [Math.min(first, second), Math.max(first, second)];
          if (start === end) continue;
          parts = setPartKind({ parts, text: given, start, end, kind });
          setEach({ kinds, text: given, start, end, kind });
        }
        expect(validateParts({ parts, text: given })).toEqual([]);
        expect(kinds).toEqual(parts.flatMap((part) => Array(part.end - part.start).fill(part.kind)));
        expect(tidyParts({ parts, text: given })).toEqual(parts);
      }),
    );
  });
});

/** The same by the plainest means: one kind a unit. */
function setEach({
  kinds,
  text: given,
  start,
  end,
  kind,
}: {
  kinds: PartKind[];
  text: string;
  start: number;
  end: number;
  kind: PartKind;
}) {
  const pairs = [...given.matchAll(/\p{Extended_Pictographic}/gu)].map(({ index }) => index);
  kinds.fill(kind, pairs.includes(start - 1) ? start - 1 : start, pairs.includes(end - 1) ? end + 1 : end);
  for (let at = 1; at < given.length; at += 1) {
    if (given[at] === '\n') kinds[at] = kinds[at - 1] ?? kind;
  }
}

describe('layParts', () => {
  it('equals setting each stretch in turn', () => {
    const over: Part[] = [
      { kind: 'headline', start: 0, end: 11 },
      { kind: 'dateline', start: 13, end: 19 },
      { kind: 'credit', start: text.length - 8, end: text.length },
    ];
    const inTurn = over.reduce((parts, part) => setPartKind({ ...part, parts, text }), body);
    expect(layParts({ parts: body, text, over })).toEqual(inTurn);
  });

  it('changes nothing when nothing is laid over', () => {
    expect(layParts({ parts: body, text, over: [] })).toEqual(body);
  });
});

describe('validateParts', () => {
  it('accepts no parts for the empty text', () => {
    expect(validateParts({ parts: [], text: '' })).toEqual([]);
  });

  it.each<[string, Part[], string[]]>([
    ['nothing', [], ['gap']],
    ['a hole', [part(0, 2), part(3, 6)], ['gap']],
    ['a missing end', [part(0, 5)], ['gap']],
    ['an overlap', [part(0, 4), part(3, 6)], ['overlap']],
    ['an empty part', [part(0, 3), part(3, 3), part(3, 6)], ['empty']],
    ['an end outside', [part(0, 7)], ['outside']],
    ['a wrong order', [part(3, 6), part(0, 3)], ['gap', 'overlap']],
    ['a cut inside an emoji', [part(0, 2), part(2, 6)], ['splits_character']],
  ])('finds %s', (_, parts, kinds) => {
    expect(validateParts({ parts, text: 'a😀bcd' }).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('findPartAt', () => {
  const parts = [part(0, 2, 'headline'), part(2, 5), part(5, 6, 'credit')];

  it.each([
    [0, 'headline'],
    [1, 'headline'],
    [2, 'body'],
    [4, 'body'],
    [5, 'credit'],
  ])('finds the part at offset %i', (offset, kind) => {
    expect(findPartAt(parts, offset)?.kind).toBe(kind);
  });

  it('finds nothing outside the text', () => {
    expect(findPartAt(parts, 6)).toBeUndefined();
    expect(findPartAt(parts, -1)).toBeUndefined();
    expect(findPartAt([], 0)).toBeUndefined();
  });
});

function part(start: number, end: number, kind: PartKind = 'body'): Part {
  return { kind, start, end };
}
