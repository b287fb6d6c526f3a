import type { TextRange } from '@/lib/domain/revision-text';
import { findWordAt, step, stepToWordEdge } from './text-steps';

export type PassageEnd = 'start' | 'end';

interface Move {
  text: string;
  language: string;
  range: TextRange;
  which: PassageEnd;
}

/** A passage after one of its ends went one word or one letter. A step that would leave nothing changes nothing. */
export function stepPassageEnd({
  text,
  language,
  range,
  which,
  unit,
  direction,
}: Move & { unit: 'word' | 'character'; direction: 'forward' | 'backward' }): TextRange {
  const offset = range[which];
  const to =
    unit === 'word'
      ? stepToWordEdge({ text, language, offset, direction, edge: which })
      : step({ text, language, offset, direction, unit });
  return moveEnd(text, range, which, to);
}

/** A passage after one of its ends was dragged to an offset: to that end of the word there, or exactly there. */
export function dragPassageEnd({
  text,
  language,
  range,
  which,
  to,
  exactly,
}: Move & { to: number; exactly: boolean }): TextRange {
  const word = exactly ? undefined : findWordAt({ text, language, offset: to });
  return moveEnd(text, range, which, word?.[which] ?? to);
}

function moveEnd(text: string, range: TextRange, which: PassageEnd, to: number): TextRange {
  const moved = { ...range, [which]: to };
  if (moved.start >= moved.end || text.slice(moved.start, moved.end).trim() === '') return range;
  return moved;
}
