import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';

const folder = new URL('../../../shared/reference/anchoring/', import.meta.url);

/**
 * Published cases lie beside the project and are no part of it; tests that need them are skipped where they
 * are missing.
 */
export const hasPublishedCases = existsSync(fileURLToPath(folder));

export const needsPublishedCases = 'needs ../shared/reference/anchoring beside the project';

export function readCases<Cases>(path: string): Cases {
  return JSON.parse(readPublished(path)) as Cases;
}

export function readPublished(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}

/** Parsed as a browser with scripting does, to which what is in noscript is text. */
export function parseHtml(html: string): Document {
  const asText = html.replace(
    /(<noscript>)(.*?)(<\/noscript>)/gs,
    (_, open: string, inside: string, close: string) => open + inside.replaceAll('<', '&lt;') + close,
  );
  return new JSDOM(asText).window.document;
}

/** All text of a page, the head's too, and where a boundary point of the page is in it. */
export function readText(root: Document | Element): {
  text: string;
  offsetOf: (container: Node, offset: number) => number;
} {
  const document = root.ownerDocument ?? (root as Document);
  const before = document.createRange();
  before.selectNodeContents(root);
  return {
    text: before.toString(),
    offsetOf: (container, offset) => {
      before.setStart(root, 0);
      before.setEnd(container, offset);
      return before.toString().length;
    },
  };
}

export function findNode(context: Node, path: string): Node {
  const document = context.ownerDocument ?? (context as Document);
  const node = document.evaluate(path, context, null, 9, null).singleNodeValue;
  if (!node) throw new Error(`The page has no ${path}.`);
  return node;
}
