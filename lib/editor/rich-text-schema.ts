import type { Extensions, JSONContent } from '@tiptap/core';
import { Link } from '@tiptap/extension-link';
import { Mention } from '@tiptap/extension-mention';
import { StarterKit } from '@tiptap/starter-kit';
import type { SuggestionOptions } from '@tiptap/suggestion';
import type { RichText } from '@/lib/domain/rich-text';
import { isSafeLink } from '@/lib/domain/safe-link';

/** A link keeps its address and nothing else: who renders it decides on target and rel. */
const SafeLink = Link.extend({
  addAttributes() {
    return { href: { default: null } };
  },
}).configure({
  openOnClick: false,
  autolink: true,
  linkOnPaste: true,
  defaultProtocol: 'https',
  HTMLAttributes: { target: null, rel: null },
  isAllowedUri: (address) => isSafeLink(address),
});

/** The nodes and marks of `lib/domain/rich-text.ts` as TipTap knows them, with undo and the usual input rules. */
export const richTextExtensions: Extensions = [
  StarterKit.configure({
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    underline: false,
    trailingNode: false,
    link: false,
  }),
  SafeLink,
];

/** A person as they can be named after `@`. */
export interface Nameable {
  id: string;
  name: string;
}

export type NamingOptions = Pick<
  SuggestionOptions<Nameable, { id: string; label: string }>,
  'items' | 'render'
>;

/** Naming people after `@`, for talk: what is shown while a name is typed is up to whoever calls. */
export function nameExtension(naming: NamingOptions): Extensions[number] {
  return Mention.configure({
    deleteTriggerWithBackspace: true,
    renderText: ({ node }) => `@${node.attrs.label}`,
    renderHTML: ({ node }) => ['span', { 'data-person': node.attrs.id }, `@${node.attrs.label}`],
    // A name follows a bracket or a quotation mark as well as a space.
    suggestion: { ...naming, allowedPrefixes: null },
  });
}

/** What the editor holds as the domain's type; attributes that only TipTap knows are left out. */
export function readEditorDocument(document: JSONContent): RichText {
  // The schema above makes no node, mark or attribute but the domain's: the test of this file compares the two.
  return stripAttributes(document) as RichText;
}

function stripAttributes({ type, text, attrs, marks, content }: JSONContent): JSONContent {
  const node: JSONContent = { type };
  if (type === 'orderedList' && attrs?.start !== undefined) node.attrs = { start: attrs.start };
  if (type === 'mention') node.attrs = { id: attrs?.id, label: attrs?.label };
  if (text !== undefined) node.text = text;
  if (marks !== undefined) node.marks = marks;
  if (content !== undefined) node.content = content.map(stripAttributes);
  return node;
}
