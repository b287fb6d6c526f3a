import type { Field } from './list-fields';

/** Between strings that go into a field together. */
const BETWEEN = ' ¦ ';

/**
 * What goes into which field, so that every string goes through every kind of field: where there is room for many at
 * once each field gets all of them, and fields that are alike and short share them.
 */
export function shareStrings(
  strings: string[],
  { fields, kindOf }: { fields: Field[]; kindOf: (field: Field) => string },
): Map<Field, string[]> {
  const shares = new Map<Field, string[]>(fields.map((field) => [field, []]));
  for (const kind of new Set(fields.map(kindOf))) {
    const alike = fields.filter((field) => kindOf(field) === kind);
    const roomy = alike.every(({ maxLength }) => maxLength >= 2000);
    if (roomy && ['words', 'rich text'].includes(alike[0]?.kind ?? '')) {
      for (const field of alike) shares.set(field, strings);
      continue;
    }
    // Few strings go round more than once, so that no field goes without.
    const rounds = Math.ceil((2 * alike.length) / strings.length);
    for (const [index, text] of Array.from({ length: rounds }, () => strings)
      .flat()
      .entries()) {
      const turn = alike.map((_, step) => alike[(index + step) % alike.length]);
      const taker = turn.find((field) => field && text.length <= field.maxLength) ?? turn[0];
      if (taker) shares.get(taker)?.push(text);
    }
  }
  return shares;
}

/** Strings joined as long as they fit; one that does not fit alone stands alone. */
export function joinStrings(strings: string[], maxLength: number): string[] {
  const joined: string[] = [];
  for (const text of strings) {
    const last = joined.at(-1);
    const both = `${last}${BETWEEN}${text}`;
    if (last !== undefined && both.length <= Math.min(maxLength, 200_000)) joined.splice(-1, 1, both);
    else joined.push(text);
  }
  return joined;
}
