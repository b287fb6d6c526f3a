import type { Part, PartKind } from '@/lib/domain/part';

/** The text of a page, a paragraph a line, and what its tags say of some lines. */
export interface ExtractedText {
  text: string;
  /** Headline, crossheads and captions as marked up; offsets into the text. */
  marked: Part[];
}

/** A line of text and what its tag says it is. */
interface Line {
  words: string;
  kind: PartKind | undefined;
}

/** What never holds words of the article. */
const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'SVG',
  'MATH',
  'CANVAS',
  'AUDIO',
  'VIDEO',
  'HEAD',
  'TITLE',
  'SELECT',
  'TEXTAREA',
  'INPUT',
  'BUTTON',
  'DIALOG',
  'RT',
  'RP',
]);
const INLINE = new Set([
  'A',
  'ABBR',
  'ACRONYM',
  'B',
  'BDI',
  'BDO',
  'BIG',
  'CITE',
  'CODE',
  'DATA',
  'DEL',
  'DFN',
  'EM',
  'FONT',
  'I',
  'IMG',
  'INS',
  'KBD',
  'LABEL',
  'MARK',
  'NOBR',
  'OUTPUT',
  'Q',
  'RB',
  'RUBY',
  'S',
  'SAMP',
  'SMALL',
  'SPAN',
  'STRIKE',
  'STRONG',
  'SUB',
  'SUP',
  'TIME',
  'TT',
  'U',
  'VAR',
  'WBR',
]);
const KINDS: Record<string, PartKind> = {
  H1: 'headline',
  H2: 'crosshead',
  H3: 'crosshead',
  H4: 'crosshead',
  H5: 'crosshead',
  H6: 'crosshead',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
};

/**
 * The words of an element as a reader sees them: white space folded as a browser folds it, a line for each block and
 * after each <br>, no empty lines. Nothing that is no text comes out of it.
 */
export function extractLines(root: Node): ExtractedText {
  const lines: Line[] = [];
  let words = '';
  const endLine = ({ kind, preformatted }: Setting) => {
    const line = words.replace(preformatted ? /[ \t\r\f]+$/ : /^[ \t\n\r\f]+|[ \t\n\r\f]+$/g, '');
    if (line !== '') lines.push({ words: line, kind });
    words = '';
  };
  const write = (text: string, setting: Setting) => {
    if (setting.preformatted) {
      for (const [at, piece] of text.split(/\r?\n/).entries()) {
        if (at > 0) endLine(setting);
        words += piece;
      }
      return;
    }
    const folded = text.replace(/[ \t\n\r\f]+/g, ' ');
    words += words === '' || words.endsWith(' ') ? folded.replace(/^ /, '') : folded;
  };
  const walk = (node: Node, setting: Setting) => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === child.TEXT_NODE) write(child.nodeValue ?? '', setting);
      if (!isElement(child) || isHidden(child)) continue;
      const tag = child.tagName.toUpperCase();
      if (SKIPPED.has(tag)) continue;
      if (tag === 'BR' || tag === 'HR') endLine(setting);
      else if (tag === 'TD' || tag === 'TH') {
        walk(child, setting);
        write(' ', setting);
      } else if (tag === 'Q') {
        write('“', setting);
        walk(child, setting);
        write('”', setting);
      } else if (INLINE.has(tag)) walk(child, setting);
      else {
        endLine(setting);
        const own = { kind: KINDS[tag] ?? setting.kind, preformatted: setting.preformatted || tag === 'PRE' };
        walk(child, own);
        endLine(own);
      }
    }
  };
  const body: Setting = { kind: undefined, preformatted: false };
  walk(root, body);
  endLine(body);
  return joinLines(lines);
}

interface Setting {
  kind: PartKind | undefined;
  preformatted: boolean;
}

/** Puts lines together, each with what it was marked up as. A page has one headline; more of that level head sections. */
function joinLines(lines: readonly Line[]): ExtractedText {
  const marked: Part[] = [];
  let start = 0;
  for (const { words, kind } of lines) {
    const again = kind === 'headline' && marked.some((part) => part.kind === 'headline');
    if (kind !== undefined)
      marked.push({ kind: again ? 'crosshead' : kind, start, end: start + words.length });
    start += words.length + 1;
  }
  return { text: lines.map(({ words }) => words).join('\n'), marked };
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    /(?:^|;)\s*display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  );
}
