import type { ArticleMark } from './mark';

/** Pixels from the origin of the article. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A mark with the boxes of its words, one a line of the screen at least. */
export interface MeasuredMark {
  mark: ArticleMark;
  level: number;
  boxes: readonly Box[];
}

/** Marks that were drawn together. They go together too: what nobody sees stays until the last of them may go. */
interface Stroke {
  element: SVGGElement;
  marks: Map<string, MeasuredMark>;
  /** Whether it still shows marks that were given up. */
  stale: boolean;
}

/** Four underlines fit between two lines of the article; deeper ones share the last place. */
const DEEPEST = 3;
/** From the middle of one underline to the next, and from the first up to the lower edge of the words' box. Pixels. */
const STEP = 3;
const RISE = 1;

/**
 * The picture below the words of an article: underlines in the colours of the claims, a tinted ground for marks in focus.
 * Marks drawn together share one path for each look: what is drawn costs as many elements as there are looks, and what
 * stays is not touched when others come.
 */
export class MarkPicture {
  readonly #root: SVGSVGElement;
  readonly #grounds = createElement('g');
  readonly #strokes = new Map<string, Stroke>();

  constructor(root: SVGSVGElement) {
    this.#root = root;
    root.replaceChildren(this.#grounds);
  }

  clear(): void {
    this.#strokes.clear();
    this.#grounds.replaceChildren();
    this.#root.replaceChildren(this.#grounds);
  }

  /** Draws marks that are not in the picture. */
  add(marks: readonly MeasuredMark[]): void {
    if (marks.length === 0) return;
    const stroke: Stroke = { element: createElement('g'), marks: new Map(), stale: false };
    for (const measured of marks) {
      stroke.marks.set(measured.mark.id, measured);
      this.#strokes.set(measured.mark.id, stroke);
    }
    stroke.element.append(...describeLooks(marks));
    this.#root.append(stroke.element);
  }

  /** Gives up marks that nobody sees. They may stay in the picture until marks change, since wiping costs drawing anew. */
  forget(ids: Iterable<string>): void {
    for (const stroke of this.#drop(ids)) {
      if (stroke.marks.size === 0) stroke.element.remove();
      else stroke.stale = true;
    }
  }

  /** Wipes marks out at once, and all that were given up before: they are no more, or are drawn differently. */
  remove(ids: Iterable<string>): void {
    const touched = this.#drop(ids);
    for (const stroke of this.#strokes.values()) if (stroke.stale) touched.add(stroke);
    for (const stroke of touched) {
      stroke.stale = false;
      if (stroke.marks.size === 0) stroke.element.remove();
      else stroke.element.replaceChildren(...describeLooks([...stroke.marks.values()]));
    }
  }

  #drop(ids: Iterable<string>): Set<Stroke> {
    const touched = new Set<Stroke>();
    for (const id of ids) {
      const stroke = this.#strokes.get(id);
      if (!stroke) continue;
      this.#strokes.delete(id);
      stroke.marks.delete(id);
      touched.add(stroke);
    }
    return touched;
  }

  /** Tints the ground of marks: strongly in focus, lightly under the pointer. */
  tint(grounds: readonly { measured: MeasuredMark; look: 'focused' | 'hovered' }[]): void {
    if (grounds.length === 0 && !this.#grounds.hasChildNodes()) return;
    this.#grounds.replaceChildren(
      ...grounds.map(({ measured, look }) => {
        const path = createElement('path');
        path.dataset.ground = look;
        path.dataset.color = String(measured.mark.color);
        path.setAttribute('d', measured.boxes.map(describeGround).join(''));
        return path;
      }),
    );
  }
}

function describeLooks(marks: readonly MeasuredMark[]): SVGPathElement[] {
  const looks = new Map<string, { mark: ArticleMark; path: string }>();
  for (const { mark, level, boxes } of marks) {
    const key = `${mark.color} ${mark.state}`;
    const path = describeUnderlines(boxes, level);
    const look = looks.get(key);
    if (look) look.path += path;
    else looks.set(key, { mark, path });
  }
  return [...looks.values()].map(({ mark, path }) => {
    const element = createElement('path');
    element.dataset.color = String(mark.color);
    element.dataset.state = mark.state;
    element.setAttribute('d', path);
    return element;
  });
}

function describeUnderlines(boxes: readonly Box[], level: number): string {
  const depth = Math.min(level, DEEPEST) * STEP - RISE;
  return boxes.map(({ left, top, width, height }) => `M${left} ${top + height + depth}h${width}`).join('');
}

function describeGround({ left, top, width, height }: Box): string {
  return `M${left} ${top}h${width}v${height}h${-width}z`;
}

function createElement<Name extends keyof SVGElementTagNameMap>(name: Name): SVGElementTagNameMap[Name] {
  return document.createElementNS('http://www.w3.org/2000/svg', name);
}
