import { type Extensions, Mark, Node } from '@tiptap/core';
import type { PartKind } from '@/lib/domain/part';

/** A headline is the article's own heading; the page around it has the first level. */
const tags: Partial<Record<PartKind, string>> = { headline: 'h2', crosshead: 'h3' };

const ArticleDocument = Node.create({ name: 'doc', topNode: true, content: 'line+' });

const ArticleText = Node.create({ name: 'text', group: 'inline' });

/** One line of the revision's text, without its line feed: what a reader sees as a paragraph. */
const Line = Node.create({
  name: 'line',
  content: 'text*',
  marks: 'part',
  addAttributes() {
    return { kind: { default: 'body', rendered: false } };
  },
  renderHTML({ node }) {
    const kind: PartKind = node.attrs.kind;
    return [tags[kind] ?? 'p', { 'data-part': kind, dir: 'auto' }, 0];
  },
});

/** A stretch of a line that is of another kind than the rest: a dateline before the first sentence. */
const PartOfLine = Mark.create({
  name: 'part',
  addAttributes() {
    return { kind: { default: 'body', rendered: false } };
  },
  renderHTML({ mark }) {
    return ['span', { 'data-part': mark.attrs.kind }, 0];
  },
});

/** The nodes of an article: a revision's text as lines, with its parts as their look. No character is added or lost. */
export const articleExtensions: Extensions = [ArticleDocument, ArticleText, Line, PartOfLine];
