import { existsSync, readFileSync } from 'node:fs';
import { createRatings, type GivenRating, type Ratings } from '@/lib/domain/agreement/ratings';

const folder = '../shared/reference/agreement';

export const hasPublishedCases = existsSync(folder);
export const needsPublishedCases = 'needs ../shared/reference/agreement beside the project';

export interface PublishedCase {
  id: string;
  citation: string;
  items: { labels: (string | number | null)[]; count?: number }[];
  /** `published` is null where only a second program's value is known. */
  expected: Record<string, { published: number | null; tolerance: number; recomputed: number }>;
}

export interface UnitizingReference {
  cases: {
    id: string;
    begin: number;
    length: number;
    raters: number;
    units: [begin: number, length: number, rater: number, category: string][];
    expected: Record<string, number | { published: number; tolerance: number; recomputed: number }>;
  }[];
  set_valued: { items: string[][][]; expected: Record<string, number>; tolerance: number };
}

function read(file: string) {
  return JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
}

export function readPublishedCases(): PublishedCase[] {
  return hasPublishedCases ? read('agreement_cases.json').cases : [];
}

export function readUnitizingReference(): UnitizingReference {
  return read('unitizing_cases.json');
}

/** The table of a published case, each item as many units as it counts for. */
export function toRatings({ items }: Pick<PublishedCase, 'items'>): Ratings<string | number> {
  const given: GivenRating<string | number>[] = [];
  let unit = 0;
  for (const { labels, count = 1 } of items) {
    for (let repeat = 0; repeat < count; repeat++) {
      unit += 1;
      for (const [reviewer, value] of labels.entries()) {
        if (value !== null) given.push({ unitId: `u${unit}`, reviewerId: `r${reviewer}`, value });
      }
    }
  }
  const reviewerIds = (items[0]?.labels ?? []).map((_, reviewer) => `r${reviewer}`);
  return createRatings({ given, reviewerIds });
}
