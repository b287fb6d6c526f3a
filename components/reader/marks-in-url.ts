/** The last twelve characters of an id are chance alone, and enough to tell the marks of one article apart. */
const TAIL = 12;
/** Servers refuse longer addresses. */
const MOST = 500;

/** Passages as the address of an article names them: `?marks=…,…`. */
export function writeMarks(passageIds: readonly string[]): string {
  return passageIds
    .slice(0, MOST)
    .map((id) => id.slice(-TAIL))
    .join(',');
}

/** Is this passage one of those in the address? */
export function isAmongMarks(marks: readonly string[], passageId: string): boolean {
  return marks.includes(passageId.slice(-TAIL));
}
