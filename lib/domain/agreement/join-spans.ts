/** A stretch without overlaps, and the marks that it was made of. */
export interface Section {
  start: number;
  end: number;
  ids: string[];
}

/** Joins stretches that overlap and puts them in order of the text; those that only touch stay apart. */
export function joinSpans(spans: readonly { id: string; start: number; end: number }[]): Section[] {
  const sections: Section[] = [];
  for (const { id, start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = sections.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.ids.push(id);
    } else {
      sections.push({ start, end, ids: [id] });
    }
  }
  return sections;
}
