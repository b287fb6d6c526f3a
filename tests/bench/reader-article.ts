import type { ArticleMark } from '@/lib/editor/mark';

/** A generator of numbers from 0 to 1 that gives the same ones each time (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An article of invented words in lines of 30 to 70 words, as long as a book. */
export function makeArticle(words: number): string {
  const random = createRandom(7);
  const lines: string[] = [];
  for (let count = 0; count < words; ) {
    const line: string[] = [];
    for (let left = 30 + Math.floor(random() * 40); left > 0; left -= 1) {
      const length = 2 + Math.floor(random() * 9);
      line.push(String.fromCharCode(...Array.from({ length }, () => 97 + Math.floor(random() * 26))));
    }
    count += line.length;
    lines.push(`${line.join(' ')}.`);
  }
  return lines.join('\n');
}

/** Marks of 20 to 200 letters anywhere in a text; many overlap, some go on in the next line. */
export function makeMarks(length: number, count: number): ArticleMark[] {
  const random = createRandom(11);
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor(random() * (length - 200));
    const end = start + 20 + Math.floor(random() * 180);
    return { id: `mark-${index}`, start, end, color: index % 10, state: 'stored' };
  });
}
