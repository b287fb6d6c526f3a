import type { JSONContent } from '@tiptap/core';
import type { Part, PartKind } from '@/lib/domain/part';
import { listParagraphs, type TextRange } from '@/lib/domain/revision-text';

/**
 * The document of a revision: one line node a line, its kind that of most of its characters, and a mark on each stretch
 * that is of another kind. Text outside the parts counts as body. Linear in the length and the number of parts.
 */
export function createArticleDocument({
  text,
  parts,
}: {
  text: string;
  parts: readonly Part[];
}): JSONContent {
  let next = 0;
  const content = listParagraphs(text).map((line): JSONContent => {
    while ((parts[next]?.end ?? Number.POSITIVE_INFINITY) <= line.start) next += 1;
    const stretches: Part[] = [];
    let at = line.start;
    for (let index = next; at < line.end; index += 1) {
      const part = parts[index];
      if (part === undefined || part.start >= line.end) {
        stretches.push({ kind: 'body', start: at, end: line.end });
        break;
      }
      if (part.start > at) stretches.push({ kind: 'body', start: at, end: part.start });
      const end = Math.min(part.end, line.end);
      stretches.push({ kind: part.kind, start: Math.max(at, part.start), end });
      at = end;
    }
    const kind = stretches.length === 0 ? kindOfEmptyLine(parts[next], line) : findLongest(stretches);
    return {
      type: 'line',
      attrs: { kind },
      content: stretches.map((stretch) => ({
        type: 'text',
        text: text.slice(stretch.start, stretch.end),
        ...(stretch.kind !== kind && { marks: [{ type: 'part', attrs: { kind: stretch.kind } }] }),
      })),
    };
  });
  return { type: 'doc', content };
}

function kindOfEmptyLine(part: Part | undefined, line: TextRange): PartKind {
  return part !== undefined && part.start <= line.start ? part.kind : 'body';
}

function findLongest(stretches: readonly Part[]): PartKind {
  const lengths = new Map<PartKind, number>();
  for (const { kind, start, end } of stretches) lengths.set(kind, (lengths.get(kind) ?? 0) + end - start);
  let longest: PartKind = 'body';
  let most = 0;
  for (const [kind, length] of lengths) {
    if (length > most) {
      longest = kind;
      most = length;
    }
  }
  return longest;
}
