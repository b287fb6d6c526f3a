import { compareSections } from './compare-sections';
import { expectSections } from './expect-sections';
import type { Outcome, UnitsBehind } from './figure';
import { joinSpans, type Section } from './join-spans';

/** A stretch of a text that a reviewer marked. Offsets are UTF-16 units, `end` exclusive. */
export interface MarkedSpan {
  id: string;
  reviewerId: string;
  /** What it was marked as: the claim, or one word for all where only the place matters. */
  category: string;
  start: number;
  end: number;
}

/** Why agreement on marks cannot be given; `no-room`: a text of one character, all marked. */
export type NoMarkAgreement = 'fewer-than-two-reviewers' | 'nothing-marked' | 'no-room';

export interface MarkAgreement {
  /** All categories together. */
  overall: Outcome<NoMarkAgreement>;
  /** In order of the category's words. `observed` and `expected` are D_o and D_e, shares of the squared length. */
  categories: {
    category: string;
    outcome: Outcome<NoMarkAgreement>;
    observed: number;
    expected: number;
    spans: UnitsBehind;
  }[];
  /** Ids of the spans; those agree that every other reviewer marked alike, to the character and in the same category. */
  spans: UnitsBehind;
}

export interface MarkedText {
  /** The stretch that reviewers read: a whole text is from 0 to its length. */
  start: number;
  end: number;
  /** All who read it; who marked nothing differs from those who marked something. */
  reviewerIds: readonly string[];
  spans: readonly MarkedSpan[];
}

/**
 * How far reviewers agree on where the marks of one text begin and end: Krippendorff's alpha for unitizing, uα of 1995
 * ("On the reliability of unitizing continuous data"; "Content Analysis", 2004, section 11.6). Boundaries that are off by
 * some characters cost little, a mark that others lack costs its squared length. A reviewer's spans of one category must
 * not overlap there, so those that do are joined; spans that only touch stay two.
 * @throws RangeError when a span is empty, lies outside the text or is by somebody who did not read it.
 */
export function measureMarks({ start, end, reviewerIds, spans }: MarkedText): MarkAgreement {
  const readers = new Set(reviewerIds);
  for (const span of spans) {
    if (span.start < start || span.end > end || span.start >= span.end || !readers.has(span.reviewerId)) {
      throw new RangeError(`${span.id} is not a mark of this text and its reviewers.`);
    }
  }
  const length = end - start;
  const byCategory = new Map<string, MarkedSpan[]>();
  for (const span of spans) {
    const marked = byCategory.get(span.category);
    if (marked) marked.push(span);
    else byCategory.set(span.category, [span]);
  }

  const categories = [...byCategory]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([category, marked]) => {
      const sections = [...readers].map((reviewerId) =>
        joinSpans(marked.filter((span) => span.reviewerId === reviewerId)),
      );
      const observed = compareSections(sections, length);
      const expected = expectSections(sections, { start, end });
      const outcome = rate({ reviewers: readers.size, marks: marked.length, observed, expected });
      return { category, outcome, observed, expected, spans: splitSpans(sections) };
    });
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const place = new Map(spans.map(({ id }, index) => [id, index]));
  const inOrder = (ids: string[]) => ids.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  return {
    overall: rate({
      reviewers: readers.size,
      marks: spans.length,
      observed: sum(categories.map(({ observed }) => observed)),
      expected: sum(categories.map(({ expected }) => expected)),
    }),
    categories,
    spans: {
      n: spans.length,
      agree: inOrder(categories.flatMap((category) => category.spans.agree)),
      differ: inOrder(categories.flatMap((category) => category.spans.differ)),
    },
  };
}

function rate({
  reviewers,
  marks,
  observed,
  expected,
}: {
  reviewers: number;
  marks: number;
  observed: number;
  expected: number;
}): Outcome<NoMarkAgreement> {
  if (reviewers < 2) return { kind: 'undefined', reason: 'fewer-than-two-reviewers' };
  if (marks === 0) return { kind: 'undefined', reason: 'nothing-marked' };
  if (expected === 0) return { kind: 'undefined', reason: 'no-room' };
  return { kind: 'value', value: 1 - observed / expected };
}

function splitSpans(sections: readonly Section[][]): UnitsBehind {
  const marked = new Map<string, number>();
  for (const section of sections.flat()) {
    const key = `${section.start}-${section.end}`;
    marked.set(key, (marked.get(key) ?? 0) + 1);
  }
  const agree: string[] = [];
  const differ: string[] = [];
  for (const { start, end, ids } of sections.flat()) {
    (marked.get(`${start}-${end}`) === sections.length ? agree : differ).push(...ids);
  }
  return { n: agree.length + differ.length, agree, differ };
}
