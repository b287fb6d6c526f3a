import { MantineProvider } from '@mantine/core';
import { createTextAnnotator, type TextAnnotation, type TextAnnotator } from '@recogito/text-annotator';
import { Editor, Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { ArticleView } from '@/components/editor/article-view';
import type { Part } from '@/lib/domain/part';
import { articleExtensions } from '@/lib/editor/article-schema';
import { createArticleDocument } from '@/lib/editor/create-article-document';
import type { ArticleMark } from '@/lib/editor/mark';
import { MarkIndex } from '@/lib/editor/mark-index';
import { createTextIndex, getLineAt, toPosition } from '@/lib/editor/text-index';
import { makeArticle, makeMarks } from './reader-article';

/**
 * What the reader's bench does in the browser: three renderings of one article, of which one is shown at a time. Each can
 * show marks, add one, and be scrolled. What they cost is measured from outside, by the browser's own clock.
 */
export interface ReaderPage {
  mount: () => Promise<void>;
  show: (count: number) => Promise<void>;
  /** Adds a mark on the screen. */
  add: () => Promise<void>;
  /** Says whether the frame after adding has the mark; asked apart, since looking costs time. */
  addAndLook?: () => Promise<boolean>;
  /** Takes away the mark that was added. */
  remove: () => Promise<void>;
  clear: () => Promise<void>;
}

const WORDS = 100_000;
const text = makeArticle(WORDS);
const index = createTextIndex(text);
const parts: Part[] = [{ kind: 'body', start: 0, end: text.length }];
const allMarks = makeMarks(text.length, 10_000);
/** Marks as a screen holds them: the objects of those that did not change stay the same. */
const listMarks = (count: number) => allMarks.slice(0, count);
const onScreen: ArticleMark = { id: 'added', start: 300, end: 420, color: 3, state: 'stored' };

/** Resolves when a frame was drawn. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

/** Long enough for what Recogito puts off: 10 ms and a frame to draw, 150 ms to look at the page. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 400));
}

function createPlace(id: string): { scroller: HTMLElement; host: HTMLElement } {
  const scroller = document.createElement('div');
  scroller.className = 'scroller';
  scroller.id = id;
  const host = document.createElement('div');
  scroller.append(host);
  document.body.replaceChildren(scroller);
  return { scroller, host };
}

let setMarks: (marks: ArticleMark[]) => void = () => undefined;

function OwnArticle() {
  const [marks, set] = useState<ArticleMark[]>([]);
  setMarks = set;
  return (
    <MantineProvider>
      <ArticleView label="An article" text={text} parts={parts} language="en" marks={marks} />
    </MantineProvider>
  );
}

const own: ReaderPage = {
  mount: async () => {
    const { host } = createPlace('own');
    flushSync(() => createRoot(host).render(<OwnArticle />));
    await settle();
  },
  show: async (count) => {
    setMarks(listMarks(count));
    await settle();
  },
  add: async () => {
    setMarks([...allMarks, onScreen]);
    await settle();
  },
  addAndLook: async () => {
    setMarks([...allMarks, onScreen]);
    await frame();
    return countOnScreen([onScreen]).bare === 0;
  },
  remove: async () => {
    setMarks(allMarks);
    await settle();
  },
  clear: async () => {
    setMarks([]);
    await settle();
  },
};

const decorationKey = new PluginKey<DecorationSet>('decorations');
const Decorations = Extension.create({
  name: 'decorations',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: decorationKey,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, set) => transaction.getMeta(decorationKey) ?? set,
      },
      props: { decorations: (state) => decorationKey.getState(state) },
    }),
  ],
});
let editor: Editor | undefined;

function decorate(marks: readonly ArticleMark[]) {
  if (!editor) throw new Error('The article is not mounted');
  const { state, view } = editor;
  // The same look as the reader's own: the claim's colour, stacked where marks overlap.
  const stacked = new MarkIndex();
  stacked.replaceAll(marks);
  const set = DecorationSet.create(
    state.doc,
    marks.map(({ id, start, end, color }) =>
      Decoration.inline(toPosition(index, start), toPosition(index, end), {
        class: `decorated color-${color} level-${Math.min(3, stacked.find(id)?.level ?? 0)}`,
        'data-mark': id,
      }),
    ),
  );
  view.dispatch(state.tr.setMeta(decorationKey, set));
}

const decorations: ReaderPage = {
  mount: async () => {
    const { host } = createPlace('decorations');
    host.className = 'plain';
    editor = new Editor({
      element: host,
      editable: false,
      injectCSS: false,
      extensions: [...articleExtensions, Decorations],
      content: createArticleDocument({ text, parts }),
    });
    await settle();
  },
  show: async (count) => {
    decorate(listMarks(count));
    await settle();
  },
  add: async () => {
    decorate([...allMarks, onScreen]);
    await settle();
  },
  remove: async () => {
    decorate(allMarks);
    await settle();
  },
  clear: async () => {
    decorate([]);
    await settle();
  },
};

let annotator: TextAnnotator<TextAnnotation, TextAnnotation> | undefined;
let lines: Text[] = [];

/** Recogito counts no line feeds: its offsets are those of the text nodes one after the other. */
function annotate(mark: ArticleMark, resolved: boolean): TextAnnotation {
  const first = getLineAt(index, mark.start);
  const last = getLineAt(index, mark.end);
  const range = document.createRange();
  const [from, to] = [lines[first], lines[last]];
  if (!from || !to) throw new Error('The mark lies outside the article');
  range.setStart(from, mark.start - (index.starts[first] ?? 0));
  range.setEnd(to, mark.end - (index.starts[last] ?? 0));
  const selector = {
    quote: text.slice(mark.start, mark.end),
    start: mark.start - first,
    end: mark.end - last,
    ...(resolved && { range }),
  };
  // Its type asks for the range that its store makes out of offsets when none is given.
  const target = { annotation: mark.id, selector: [selector] } as unknown as TextAnnotation['target'];
  return { id: mark.id, bodies: [], target };
}

function createRecogito(resolved: boolean): ReaderPage {
  let prepared: TextAnnotation[] = [];
  return {
    mount: async () => {
      const { host } = createPlace('recogito');
      host.className = 'plain';
      host.style.position = 'relative';
      lines = text.split('\n').map((line) => document.createTextNode(line));
      for (const line of lines) {
        const paragraph = document.createElement('p');
        paragraph.append(line);
        host.append(paragraph);
      }
      annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(host);
      await settle();
    },
    show: async (count) => {
      prepared = listMarks(count).map((mark) => annotate(mark, resolved));
      annotator?.state.store.bulkAddAnnotations(prepared, true);
      await settle();
    },
    add: async () => {
      annotator?.state.store.addAnnotation(annotate(onScreen, resolved));
      await settle();
    },
    remove: async () => {
      annotator?.state.store.deleteAnnotation(onScreen.id);
      await settle();
    },
    clear: async () => {
      annotator?.state.store.clear();
      await settle();
    },
  };
}

/** Scrolls for some frames and gives back how many marks were on the screen and not under their words, over all frames. */
async function scroll({
  frames,
  check,
}: {
  frames: number;
  check: boolean;
}): Promise<{ seen: number; bare: number }> {
  const scroller = document.querySelector('.scroller');
  if (!scroller) throw new Error('Nothing is mounted');
  const marks = [...allMarks].sort((a, b) => a.start - b.start);
  scroller.scrollTop = 0;
  await settle();
  let seen = 0;
  let bare = 0;
  for (let at = 0; at < frames; at += 1) {
    // The steps of a wheel; where nothing is timed now and then a page, a jump of several pages and a jump back as well.
    const jump = at % 40 === 39 ? -3000 : at % 20 === 19 ? 5000 : at % 10 === 9 ? 760 : 120;
    scroller.scrollTop += check ? jump : 120;
    await frame();
    if (!check) continue;
    const found = countOnScreen(marks);
    seen += found.seen;
    bare += found.bare;
  }
  return { seen, bare };
}

/** Compares the boxes of the words on the screen with the boxes that were drawn, mark by mark. */
function countOnScreen(marks: readonly ArticleMark[]): { seen: number; bare: number } {
  const elements = [...document.querySelectorAll('.tiptap > *')];
  const visible = elements.map((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  const first = visible.indexOf(true);
  const last = visible.lastIndexOf(true);
  const from = index.starts[first] ?? 0;
  const to = (index.starts[last + 1] ?? text.length + 1) - 1;
  const drawn = readDrawn();
  let seen = 0;
  let bare = 0;
  for (const mark of marks) {
    if (mark.start >= to || mark.end <= from) continue;
    for (let line = first; line <= last; line += 1) {
      const node = elements[line]?.firstChild;
      const start = index.starts[line] ?? 0;
      if (!(node instanceof Text) || mark.end <= start || mark.start >= start + node.length) continue;
      const range = document.createRange();
      range.setStart(node, Math.max(0, mark.start - start));
      range.setEnd(node, Math.min(node.length, mark.end - start));
      for (const box of range.getClientRects()) {
        if (box.width === 0 || box.bottom <= 0 || box.top >= innerHeight) continue;
        seen += 1;
        const under = (drawn.get(Math.round(box.left)) ?? []).some(
          ({ y, width }) => y > box.top && y < box.bottom + 12 && Math.abs(width - box.width) < 1,
        );
        if (!under) bare += 1;
      }
    }
  }
  return { seen, bare };
}

/** The underlines on the page, by the pixel at which they begin, read from the picture that they are drawn in. */
function readDrawn(): Map<number, { y: number; width: number }[]> {
  const drawn = new Map<number, { y: number; width: number }[]>();
  const picture = document.querySelector('.scroller [data-layer="marks"]');
  const origin = picture?.getBoundingClientRect();
  for (const path of picture?.querySelectorAll('path') ?? []) {
    for (const [, x, y, width] of (path.getAttribute('d') ?? '').matchAll(
      /M([\d.-]+) ([\d.-]+)h([\d.-]+)/gu,
    )) {
      const left = Math.round(Number(x) + (origin?.left ?? 0));
      drawn.set(left, [
        ...(drawn.get(left) ?? []),
        { y: Number(y) + (origin?.top ?? 0), width: Number(width) },
      ]);
    }
  }
  return drawn;
}

const pages: Record<string, ReaderPage> = {
  own,
  decorations,
  'recogito-offsets': createRecogito(false),
  'recogito-ranges': createRecogito(true),
};

declare global {
  interface Window {
    readerPages: Record<string, ReaderPage>;
    scrollReader: typeof scroll;
  }
}
window.readerPages = pages;
window.scrollReader = scroll;
// Recogito tells the console about each drawing, which would be counted as its work.
console.log = () => undefined;
console.debug = () => undefined;
