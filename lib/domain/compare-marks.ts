import { groupBy } from './group-by';
import type { Polarity, VoiceKind } from './voice';

/** A passage that somebody marked for a claim; offsets in code units of one revision of its article. */
export interface Mark {
  id: string;
  authorId: string;
  articleId: string;
  start: number;
  end: number;
  polarity: Polarity;
  voice: VoiceKind;
}

/** How the marks of a place differ, the gravest first: who did not mark it, what is done there, who speaks, which words. */
export const markDifferences = ['alone', 'polarity', 'voice', 'ends'] as const;
export type MarkDifference = (typeof markDifferences)[number];

/** Words of one article that one or more people marked for the same claim: marks that overlap are one place. */
export interface MarkedPlace<M extends Mark> {
  articleId: string;
  /** In the order of the text. */
  marks: M[];
  /** People who marked the claim in some article, but not here. */
  missing: string[];
  /** None where the marks are of the same words in the same sense, and by all who should have marked them. */
  differences: MarkDifference[];
}

export interface ComparedMarks<M extends Mark> {
  /** Everybody who marked the claim, in the order of their first mark. */
  markers: string[];
  /** By article in the order of the marks, and within it in the order of the text. */
  places: MarkedPlace<M>[];
}

interface MarkedTogether {
  /** Whether everybody marked without seeing the others' marks. Whoever sees a mark seldom makes it again. */
  apart: boolean;
}

/**
 * Where the marks of several people for one claim differ. Two marks are of the same place where they share a character;
 * a chain of overlaps is one place. With fewer than two markers nothing can differ, and a mark that stands alone is a
 * difference only where people marked apart from each other.
 */
export function compareMarks<M extends Mark>(
  marks: readonly M[],
  { apart }: MarkedTogether,
): ComparedMarks<M> {
  const markers = [...new Set(marks.map(({ authorId }) => authorId))];
  const places = [...groupBy(marks, ({ articleId }) => articleId).values()].flatMap((inArticle) =>
    gatherPlaces(inArticle).map((place) => describePlace(place, markers, apart)),
  );
  return { markers, places };
}

function gatherPlaces<M extends Mark>(marks: readonly M[]): M[][] {
  const inOrder = [...marks].sort((a, b) => a.start - b.start || a.end - b.end);
  const places: M[][] = [];
  let reach = -1;
  for (const mark of inOrder) {
    if (mark.start < reach) places.at(-1)?.push(mark);
    else places.push([mark]);
    reach = Math.max(reach, mark.end);
  }
  return places;
}

function describePlace<M extends Mark>(
  marks: M[],
  markers: readonly string[],
  apart: boolean,
): MarkedPlace<M> {
  const [first] = marks;
  const missing = markers.filter((marker) => marks.every(({ authorId }) => authorId !== marker));
  const varies = (read: (mark: M) => unknown) => new Set(marks.map(read)).size > 1;
  const differs: Record<MarkDifference, boolean> = {
    alone: apart && missing.length > 0,
    polarity: varies(({ polarity }) => polarity),
    voice: varies(({ voice }) => voice),
    ends: varies(({ start, end }) => `${start} ${end}`),
  };
  return {
    articleId: first?.articleId ?? '',
    marks,
    missing,
    differences: markers.length < 2 ? [] : markDifferences.filter((difference) => differs[difference]),
  };
}
