import type { Extensions, JSONContent } from '@tiptap/core';
import { Link } from '@tiptap/extension-link';
import { StarterKit } from '@tiptap/starter-kit';
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

/** What the editor holds as the domain's type; attributes that only TipTap knows are left out. */
export function readEditorDocument(document: JSONContent): RichText {
  // The schema above makes no node, mark or attribute but the domain's: the test of this file compares the two.
  return stripAttributes(document) as RichText;
}

function stripAttributes({ type, text, attrs, marks, content }: JSONContent): JSONContent {
  const node: JSONContent = { type };
  if (type === 'orderedList' && attrs?.start !== undefined) node.attrs = { start: attrs.start };
  if (text !== undefined) node.text = text;
  if (marks !== undefined) node.marks = marks;
  if (content !== undefined) node.content = content.map(stripAttributes);
  return node;
}
