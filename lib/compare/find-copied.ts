import type { SharedStretch } from '@/lib/domain/reuse';
import { listParagraphs, type TextRange } from '@/lib/domain/revision-text';

/** A stretch of one paragraph that other articles have too. */
export interface CopiedStretch extends TextRange {
  /** Where they have it, each article once; who has most of it first. */
  others: (TextRange & { articleId: string })[];
}

interface Pair {
  a: string;
  b: string;
  stretches: readonly Pick<SharedStretch, 'a' | 'b'>[];
}

interface Shared {
  own: TextRange;
  other: TextRange & { articleId: string };
}

/**
 * Where an article has the text of others, seen from this article, in order and without overlap: what `findReuse` found,
 * cut at paragraphs and joined where stretches overlap. A place in the other article is as exact as the stretch that it
 * comes from, and begins near the same words. Linear in the length and in the stretches, but for sorting.
 */
export function findCopied({
  article: { id, text },
  pairs,
}: {
  article: { id: string; text: string };
  pairs: readonly Pair[];
}): CopiedStretch[] {
  const shared = pairs
    .flatMap(({ a, b, stretches }) => {
      if (a !== id && b !== id) return [];
      const [mine, theirs, articleId] = a === id ? (['a', 'b', b] as const) : (['b', 'a', a] as const);
      return stretches.map(
        (stretch): Shared => ({ own: stretch[mine], other: { ...stretch[theirs], articleId } }),
      );
    })
    .sort((x, y) => x.own.start - y.own.start || x.own.end - y.own.end);
  const found: { range: TextRange; pieces: Shared[] }[] = [];
  let next = 0;
  let open: Shared[] = [];
  for (const paragraph of listParagraphs(text)) {
    while ((shared[next]?.own.start ?? Number.POSITIVE_INFINITY) < paragraph.end) {
      open.push(shared[next] as Shared);
      next += 1;
    }
    open = open.filter(({ own }) => own.end > paragraph.start);
    let last: { range: TextRange; pieces: Shared[] } | undefined;
    for (const piece of open.map((one) => clip(one, paragraph))) {
      if (last && piece.own.start <= last.range.end) {
        last.range.end = Math.max(last.range.end, piece.own.end);
        last.pieces.push(piece);
      } else {
        last = { range: { ...piece.own }, pieces: [piece] };
        found.push(last);
      }
    }
  }
  return found.map(({ range, pieces }) => ({ ...range, others: listOthers(pieces) }));
}

/** What of a stretch lies in a paragraph; the other side begins as far into its own stretch. */
function clip({ own, other }: Shared, paragraph: TextRange): Shared {
  const start = Math.max(own.start, paragraph.start);
  const end = Math.min(own.end, paragraph.end);
  const from = Math.min(other.start + start - own.start, other.end);
  return {
    own: { start, end },
    other: { articleId: other.articleId, start: from, end: Math.min(from + end - start, other.end) },
  };
}

function listOthers(pieces: readonly Shared[]): CopiedStretch['others'] {
  const others = new Map<string, { place: Shared['other']; length: number }>();
  for (const { own, other } of pieces) {
    const length = own.end - own.start;
    const known = others.get(other.articleId);
    if (known) known.length += length;
    else others.set(other.articleId, { place: other, length });
  }
  return [...others.values()]
    .sort((a, b) => b.length - a.length || (a.place.articleId < b.place.articleId ? -1 : 1))
    .map(({ place }) => place);
}
