import { diffArrays } from 'diff';
import { splitsPair } from '@/lib/anchoring/surrogate-pairs';
import { layParts, type Part } from './part';

/** Above so many changed lines a diff costs more than it saves; then only what is equal at both ends is carried. */
const MAX_CHANGED_LINES = 2000;

interface EqualStretch {
  before: number;
  after: number;
  length: number;
}

/**
 * The parts of a new revision: proposed anew from its own text, but where the text is the same as before, what people
 * said about it holds. What people said is where the parts before differ from what was proposed for that text.
 */
export function carryParts({
  before,
  after,
}: {
  before: { text: string; parts: readonly Part[]; proposed: readonly Part[] };
  after: { text: string; proposed: readonly Part[] };
}): Part[] {
  const decided = listDifferences(before.parts, before.proposed);
  const over: Part[] = [];
  for (const stretch of listEqualStretches(before.text, after.text)) {
    for (const part of decided) {
      const start = Math.max(part.start, stretch.before);
      const end = Math.min(part.end, stretch.before + stretch.length);
      const shift = stretch.after - stretch.before;
      if (start < end) over.push({ kind: part.kind, start: start + shift, end: end + shift });
    }
  }
  return layParts({ parts: after.proposed, text: after.text, over });
}

/** Where two covers of one text say different things, with what the first says. */
function listDifferences(parts: readonly Part[], others: readonly Part[]): Part[] {
  const differences: Part[] = [];
  let at = 0;
  for (const part of parts) {
    while ((others[at]?.end ?? Number.POSITIVE_INFINITY) <= part.start) at += 1;
    for (let next = at; next < others.length; next += 1) {
      const other = others[next];
      if (other === undefined || other.start >= part.end) break;
      if (other.kind === part.kind) continue;
      differences.push({
        kind: part.kind,
        start: Math.max(part.start, other.start),
        end: Math.min(part.end, other.end),
      });
    }
  }
  return differences;
}

/** Stretches that both texts have in the same order: whole lines, and both ends of what was changed between them. */
function listEqualStretches(before: string, after: string): EqualStretch[] {
  const changes = diffArrays(splitLines(before), splitLines(after), { maxEditLength: MAX_CHANGED_LINES });
  if (changes === undefined) return matchEnds({ before, after, at: { before: 0, after: 0 } });

  const stretches: EqualStretch[] = [];
  const at = { before: 0, after: 0 };
  let removed = '';
  let added = '';
  const closeHunk = () => {
    stretches.push(...matchEnds({ before: removed, after: added, at }));
    at.before += removed.length;
    at.after += added.length;
    removed = '';
    added = '';
  };
  for (const change of changes) {
    const lines = change.value.join('');
    if (change.removed) removed += lines;
    else if (change.added) added += lines;
    else {
      closeHunk();
      stretches.push({ ...at, length: lines.length });
      at.before += lines.length;
      at.after += lines.length;
    }
  }
  closeHunk();
  return stretches;
}

function splitLines(text: string): string[] {
  return text.split(/(?<=\n)/);
}

/** What two pieces have in common at their beginning and at their end, in whole characters. */
function matchEnds({
  before,
  after,
  at,
}: {
  before: string;
  after: string;
  at: { before: number; after: number };
}): EqualStretch[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  if (splitsPair(before, head) || splitsPair(after, head)) head -= 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    tail += 1;
  }
  if (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail)) tail -= 1;
  return [
    { ...at, length: head },
    { before: at.before + before.length - tail, after: at.after + after.length - tail, length: tail },
  ].filter(({ length }) => length > 0);
}
