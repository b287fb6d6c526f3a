import type { Section } from './join-spans';

/**
 * The disagreement D_e that chance would give uα for one category (Krippendorff 1995, equation 10), if all sections were
 * put anywhere in the text: each is held against the other sections and against every gap that could hold it. `reviewers`
 * has each one's sections in order of the text.
 */
export function expectSections(
  reviewers: readonly (readonly Section[])[],
  { start, end }: { start: number; end: number },
): number {
  const length = end - start;
  const lengths = reviewers.flatMap((sections) => sections.map((section) => section.end - section.start));
  const gaps = reviewers.flatMap((sections) => listGaps(sections, { start, end }));
  let sum = 0;
  let own = 0;
  for (const unit of lengths) {
    sum += ((lengths.length - 1) / 3) * (2 * unit ** 3 - 3 * unit ** 2 + unit);
    let places = 0;
    for (const gap of gaps) if (gap >= unit) places += gap - unit + 1;
    sum += unit ** 2 * places;
    own += unit * (unit - 1);
  }
  const all = reviewers.length * length;
  const ways = all * (all - 1) - own;
  return sum === 0 ? 0 : ((2 / length) * sum) / ways;
}

function listGaps(sections: readonly Section[], { start, end }: { start: number; end: number }): number[] {
  const gaps: number[] = [];
  let at = start;
  for (const section of sections) {
    if (section.start > at) gaps.push(section.start - at);
    at = section.end;
  }
  if (end > at) gaps.push(end - at);
  return gaps;
}
