import type { TextRange } from '@/lib/domain/revision-text';
import type { ArticleMark, StackedMark } from './mark';

/**
 * UTF-16 units of text in one cell of the index: about 170 words, a few lines on the screen. Smaller cells cost memory
 * for marks that cross them, larger ones make each question look at more marks.
 */
const CELL = 1024;

/**
 * The marks of one article by place. A question costs what it answers and a change costs what it changes, however many
 * marks there are and however long a line is. A mark keeps its level for as long as it stays where it is.
 */
export class MarkIndex {
  readonly #byId = new Map<string, StackedMark>();
  readonly #cells = new Map<number, StackedMark[]>();
  #given: readonly ArticleMark[] = [];

  get size(): number {
    return this.#byId.size;
  }

  find(id: string): StackedMark | undefined {
    return this.#byId.get(id);
  }

  /**
   * Makes the index hold exactly these marks. Those that are there already, as the same objects, are not touched. The
   * others are stacked in the order of the text, longer ones first, so that the first drawing of an article depends on
   * its marks alone.
   * @returns the stretch of text in which something changed; nothing when all is as it was.
   */
  replaceAll(marks: readonly ArticleMark[]): TextRange | undefined {
    const given = this.#given;
    if (marks === given) return undefined;
    this.#given = marks;
    const { removed, added } = compare(given, marks, this.#byId);
    let changed: TextRange | undefined;
    for (const mark of removed) {
      this.remove(mark.id);
      changed = widen(changed, mark);
    }
    const inOrder = added.sort(byPlace);
    if (this.#byId.size === 0) {
      this.#fill(inOrder);
      return inOrder.reduce(widen, changed);
    }
    for (const mark of inOrder) {
      const old = this.#byId.get(mark.id)?.mark;
      if (old !== undefined) changed = widen(changed, old);
      this.add(mark);
      changed = widen(changed, mark);
    }
    return changed;
  }

  /** Adds a mark, or puts it in the place of the one with its id. It gets the lowest level free along its stretch. */
  add(mark: ArticleMark): StackedMark {
    const old = this.#byId.get(mark.id);
    if (old !== undefined) {
      if (old.mark.start === mark.start && old.mark.end === mark.end) {
        old.mark = mark;
        return old;
      }
      this.remove(mark.id);
    }
    return this.#put({ mark, level: findFreeLevel(this.listIn(mark)) });
  }

  remove(id: string): void {
    const stacked = this.#byId.get(id);
    if (stacked === undefined) return;
    this.#byId.delete(id);
    for (let cell = firstCell(stacked.mark); cell <= lastCell(stacked.mark); cell += 1) {
      const rest = this.#cells.get(cell)?.filter((other) => other !== stacked) ?? [];
      if (rest.length === 0) this.#cells.delete(cell);
      else this.#cells.set(cell, rest);
    }
  }

  #put(stacked: StackedMark): StackedMark {
    const { mark } = stacked;
    this.#byId.set(mark.id, stacked);
    for (let cell = firstCell(mark); cell <= lastCell(mark); cell += 1) {
      const there = this.#cells.get(cell);
      if (there === undefined) this.#cells.set(cell, [stacked]);
      else there.push(stacked);
    }
    return stacked;
  }

  /** The same as adding one after the other to an empty index, without asking for neighbours: marks are in order. */
  #fill(marks: readonly ArticleMark[]): void {
    const ends: number[] = [];
    for (const mark of marks) {
      let level = 0;
      while ((ends[level] ?? 0) > mark.start) level += 1;
      ends[level] = mark.end;
      this.#put({ mark, level });
    }
  }

  /** The marks that share a character with a stretch, in the order of the text, longer ones first. */
  listIn(range: TextRange): StackedMark[] {
    const found: StackedMark[] = [];
    const first = firstCell(range);
    for (let cell = first; cell <= lastCell(range); cell += 1) {
      for (const stacked of this.#cells.get(cell) ?? []) {
        const { start, end } = stacked.mark;
        // A mark that crosses cells is taken from the first of them that is asked for.
        if (cell !== first && Math.floor(start / CELL) !== cell) continue;
        if (start < range.end && end > range.start) found.push(stacked);
      }
    }
    return found.sort((a, b) => byPlace(a.mark, b.mark));
  }

  /** The marks on the character at an offset, the shortest first: what a pointer or a caret there means. */
  listAt(offset: number): StackedMark[] {
    return this.listIn({ start: offset, end: offset + 1 }).sort(
      (a, b) => a.mark.end - a.mark.start - (b.mark.end - b.mark.start),
    );
  }
}

/** The order of the text; of two that begin at one place the longer first, then by id so that it is always the same. */
export function byPlace(a: ArticleMark, b: ArticleMark): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function findFreeLevel(neighbours: readonly StackedMark[]): number {
  const taken = new Set(neighbours.map(({ level }) => level));
  let level = 0;
  while (taken.has(level)) level += 1;
  return level;
}

function firstCell({ start }: TextRange): number {
  return Math.floor(start / CELL);
}

function lastCell({ start, end }: TextRange): number {
  return Math.floor(Math.max(start, end - 1) / CELL);
}

/** What differs between two lists; what they begin and end with in common is passed over without a look-up. */
function compare(
  from: readonly ArticleMark[],
  to: readonly ArticleMark[],
  byId: ReadonlyMap<string, StackedMark>,
): { removed: ArticleMark[]; added: ArticleMark[] } {
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head += 1;
  let fromEnd = from.length;
  let toEnd = to.length;
  while (fromEnd > head && toEnd > head && from[fromEnd - 1] === to[toEnd - 1]) {
    fromEnd -= 1;
    toEnd -= 1;
  }
  const added = to.slice(head, toEnd).filter((mark) => byId.get(mark.id)?.mark !== mark);
  const kept = new Set(to.slice(head, toEnd).map(({ id }) => id));
  const removed = from.slice(head, fromEnd).filter(({ id }) => !kept.has(id));
  return { removed, added };
}

function widen(range: TextRange | undefined, { start, end }: TextRange): TextRange | undefined {
  if (range === undefined) return { start, end };
  return { start: Math.min(range.start, start), end: Math.max(range.end, end) };
}
