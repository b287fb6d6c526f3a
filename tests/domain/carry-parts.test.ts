import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryParts } from '@/lib/domain/carry-parts';
import { type Part, type PartKind, partKinds, setPartKind, validateParts } from '@/lib/domain/part';

function whole(text: string, kind: PartKind = 'body'): Part[] {
  return text === '' ? [] : [{ kind, start: 0, end: text.length }];
}

function mark(text: string, parts: Part[], quote: string, kind: PartKind): Part[] {
  const start = text.indexOf(quote);
  return setPartKind({ parts, text, start, end: start + quote.length, kind });
}

function show(text: string, parts: readonly Part[]): [PartKind, string][] {
  return parts.map((part) => [part.kind, text.slice(part.start, part.end)]);
}

describe('carryParts', () => {
  const text = 'One line.\nKyiv: Guns fell silent 😀.\nRead this too\nLast line.';
  const proposed = whole(text);
  const parts = mark(text, mark(text, proposed, 'Kyiv:', 'dateline'), 'Read this too', 'teaser');

  it('keeps what people said where the lines are the same', () => {
    const newer = `A line before.\n${text}\nA line after.`;
    expect(
      show(
        newer,
        carryParts({ before: { text, parts, proposed }, after: { text: newer, proposed: whole(newer) } }),
      ),
    ).toEqual([
      ['body', 'A line before.\nOne line.\n'],
      ['dateline', 'Kyiv:'],
      ['body', ' Guns fell silent 😀.\n'],
      ['teaser', 'Read this too\n'],
      ['body', 'Last line.\nA line after.'],
    ]);
  });

  it('keeps it at the beginning of a paragraph that was corrected further on', () => {
    const newer = text.replace('fell silent', 'roared');
    expect(
      show(
        newer,
        carryParts({ before: { text, parts, proposed }, after: { text: newer, proposed: whole(newer) } }),
      )[1],
    ).toEqual(['dateline', 'Kyiv:']);
  });

  it('lets go of it where its words were replaced', () => {
    const newer = text.replace('Kyiv:', 'LVIV –').replace('Read this too', 'Watch now');
    expect(
      carryParts({ before: { text, parts, proposed }, after: { text: newer, proposed: whole(newer) } }).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['body']);
  });

  it('takes the new proposal where nobody had said anything', () => {
    const newer = `${text}\n(Agency)`;
    const newProposal = mark(newer, whole(newer), '(Agency)', 'credit');
    expect(
      show(
        newer,
        carryParts({
          before: { text, parts: proposed, proposed },
          after: { text: newer, proposed: newProposal },
        }),
      ),
    ).toEqual([
      ['body', `${text}\n`],
      ['credit', '(Agency)'],
    ]);
  });

  it('keeps "this is body" against a proposal that people had refused', () => {
    const refused = {
      text,
      parts: whole(text),
      proposed: mark(text, whole(text), 'Last line.', 'boilerplate'),
    };
    expect(carryParts({ before: refused, after: { text, proposed: refused.proposed } })).toEqual(whole(text));
  });

  it('never leaves half a character in a part when emoji changed', () => {
    const before = 'x 😀 y';
    const after = 'x 😁 y';
    const decided = mark(before, whole(before), 'x 😀', 'caption');
    const carried = carryParts({
      before: { text: before, parts: decided, proposed: whole(before) },
      after: { text: after, proposed: whole(after) },
    });
    expect(show(after, carried)).toEqual([
      ['caption', 'x '],
      ['body', '😁 y'],
    ]);
  });

  it.each([
    ['', ''],
    ['', 'new'],
    ['old', ''],
  ])('copes with %j becoming %j', (before, after) => {
    expect(
      carryParts({
        before: { text: before, parts: whole(before, 'credit'), proposed: whole(before) },
        after: { text: after, proposed: whole(after) },
      }),
    ).toEqual(whole(after));
  });

  it('gives the same parts again for the same text, and a valid cover for any other', () => {
    const someText = fc
      .array(fc.constantFrom('a', 'b', '\n', '😀', '😁', 'e\u0301'), { maxLength: 40 })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        someText,
        someText,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...partKinds))),
        (a, b, edits) => {
          let decided = whole(a);
          for (const [from, to, kind] of edits) {
            const ends = [from % (a.length + 1), to % (a.length + 1)].sort((x, y) => x - y);
            const [start = 0, end = 0] = ends;
            if (start < end) decided = setPartKind({ parts: decided, text: a, start, end, kind });
          }
          const before = { text: a, parts: decided, proposed: whole(a) };
          expect(carryParts({ before, after: { text: a, proposed: whole(a) } })).toEqual(decided);
          const carried = carryParts({ before, after: { text: b, proposed: whole(b) } });
          expect(validateParts({ parts: carried, text: b })).toEqual([]);
        },
      ),
    );
  });

  it('takes a moment for texts of many lines without anything in common', () => {
    const before = 'a line that was here before\n'.repeat(70_000);
    const after = 'another line, all different\n'.repeat(70_000);
    const began = performance.now();
    carryParts({
      before: { text: before, parts: whole(before, 'credit'), proposed: whole(before) },
      after: { text: after, proposed: whole(after) },
    });
    expect(performance.now() - began).toBeLessThan(50_000);
  }, 60_000);
});
