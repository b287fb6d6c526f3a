import { splitsPair } from '@/lib/anchoring/surrogate-pairs';

/** What a stretch of a revision can be, in the order in which a page usually has them. */
export const partKinds = [
  'headline',
  'standfirst',
  'crosshead',
  'caption',
  'dateline',
  'body',
  'credit',
  'teaser',
  'boilerplate',
] as const;
export type PartKind = (typeof partKinds)[number];

/** Each kind as a reviewer reads it. */
export const partLabels: Record<PartKind, string> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  crosshead: 'Crosshead',
  caption: 'Caption',
  dateline: 'Dateline',
  body: 'Body',
  credit: 'Credit',
  teaser: 'Teaser',
  boilerplate: 'Page leftover',
};

/**
 * A stretch of a text and what it is. The parts of a text lie in order, cover it whole, and do not overlap; they may
 * begin inside a paragraph. A line feed belongs to the part that it ends. Offsets are UTF-16 units, end exclusive.
 */
export interface Part {
  kind: PartKind;
  start: number;
  end: number;
}

/** One way in which a list of parts is no cover of its text, and where. */
export interface PartsFault {
  kind: 'gap' | 'overlap' | 'empty' | 'outside' | 'splits_character';
  start: number;
  end: number;
}

/** What is wrong with a list of parts; nothing when it covers the text as it should. The empty text has no parts. */
export function validateParts({ parts, text }: { parts: readonly Part[]; text: string }): PartsFault[] {
  const faults: PartsFault[] = [];
  let covered = 0;
  for (const { start, end } of parts) {
    if (start < 0 || end > text.length) faults.push({ kind: 'outside', start, end });
    if (end <= start) faults.push({ kind: 'empty', start, end });
    if (start > covered) faults.push({ kind: 'gap', start: covered, end: start });
    if (start < covered) faults.push({ kind: 'overlap', start, end: covered });
    if (splitsPair(text, start)) faults.push({ kind: 'splits_character', start, end: start });
    covered = Math.max(covered, end);
  }
  if (covered < text.length) faults.push({ kind: 'gap', start: covered, end: text.length });
  return faults;
}

/** The part that holds the character at an offset: nothing outside the text. Logarithmic in the number of parts. */
export function findPartAt(parts: readonly Part[], offset: number): Part | undefined {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const part = parts[low];
  return part !== undefined && part.start <= offset ? part : undefined;
}

/**
 * Says that a stretch of the text is of one kind. Parts that it cuts are split, neighbours of one kind become one, and
 * the line feeds after the stretch go with it. The ends are moved outwards to whole characters.
 * @throws RangeError when the stretch is empty or not inside the text.
 */
export function setPartKind({
  parts,
  text,
  start,
  end,
  kind,
}: {
  parts: readonly Part[];
  text: string;
  start: number;
  end: number;
  kind: PartKind;
}): Part[] {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`No stretch from ${start} to ${end} in a text of ${text.length} units`);
  }
  return layParts({
    parts,
    text,
    over: [
      {
        kind,
        start: splitsPair(text, start) ? start - 1 : start,
        end: splitsPair(text, end) ? end + 1 : end,
      },
    ],
  });
}

/**
 * Lays stretches over a list of parts, as if each were set in turn; linear however many there are. The stretches are
 * in order and do not overlap.
 */
export function layParts({
  parts,
  text,
  over,
}: {
  parts: readonly Part[];
  text: string;
  over: readonly Part[];
}): Part[] {
  const pieces: Part[] = [];
  let at = 0;
  const copyUntil = (end: number) => {
    for (; at < parts.length; at += 1) {
      const part = parts[at];
      if (part === undefined || part.start >= end) return;
      const start = Math.max(part.start, pieces.at(-1)?.end ?? 0);
      if (start < Math.min(part.end, end))
        pieces.push({ kind: part.kind, start, end: Math.min(part.end, end) });
      if (part.end > end) return;
    }
  };
  for (const stretch of over) {
    copyUntil(stretch.start);
    pieces.push(stretch);
  }
  copyUntil(text.length);
  return tidyParts({ parts: pieces, text });
}

/** The same cover in its plainest form: neighbours of one kind joined, each line feed with the line that it ends. */
export function tidyParts({ parts, text }: { parts: readonly Part[]; text: string }): Part[] {
  const tidy: Part[] = [];
  for (const { kind, start, end } of parts) {
    const last = tidy.at(-1);
    let begin = last === undefined ? start : Math.max(start, last.end);
    if (last !== undefined) {
      while (begin < end && text[begin] === '\n') begin += 1;
      last.end = begin;
    }
    if (begin >= end) continue;
    if (last?.kind === kind) last.end = end;
    else tidy.push({ kind, start: begin, end });
  }
  return tidy;
}
