import { Typography } from '@mantine/core';
import { renderJSONContentToReactElement } from '@tiptap/static-renderer/json/react';
import type { RichText as RichTextDocument } from '@/lib/domain/rich-text';
import { isSafeLink } from '@/lib/domain/safe-link';
import classes from './rich-text.module.css';

/** A node outside the schema shows its words alone. */
const render = renderJSONContentToReactElement({
  nodeMapping: {
    doc: ({ children }) => <>{children}</>,
    paragraph: ({ children }) => <p dir="auto">{children}</p>,
    bulletList: ({ children }) => <ul dir="auto">{children}</ul>,
    orderedList: ({ node, children }) => (
      <ol dir="auto" start={node.attrs?.start}>
        {children}
      </ol>
    ),
    listItem: ({ children }) => <li>{children}</li>,
    blockquote: ({ children }) => <blockquote dir="auto">{children}</blockquote>,
    hardBreak: () => <br />,
    mention: ({ node }) => <span className={classes.person}>@{node.attrs?.label}</span>,
    text: ({ node }) => <>{node.text}</>,
  },
  markMapping: {
    bold: ({ children }) => <strong>{children}</strong>,
    italic: ({ children }) => <em>{children}</em>,
    strike: ({ children }) => <s>{children}</s>,
    code: ({ children }) => <code>{children}</code>,
    link: ({ mark, children }) => {
      const href = mark.attrs?.href;
      if (typeof href !== 'string' || !isSafeLink(href)) return <>{children}</>;
      return (
        <a href={href} target="_blank" rel="noreferrer nofollow">
          {children}
        </a>
      );
    },
  },
  unhandledNode: ({ children }) => <>{children}</>,
  unhandledMark: ({ children }) => <>{children}</>,
});

/** A reason, an answer, a summary: read only. */
export function RichText({ value, serif = false }: { value: RichTextDocument; serif?: boolean }) {
  return (
    <Typography className={classes.text} data-serif={serif || undefined}>
      {render({ content: value })}
    </Typography>
  );
}
