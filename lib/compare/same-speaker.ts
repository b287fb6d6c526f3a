/** Letters by which two spellings of a given name or surname may differ: Dmitri and Dmitry, Zelensky and Zelenskyy. */
const SPELLING = 0.7;
/** Words that tell no speaker from another. */
const LOOSE =
  /^(?:the|a|an|of|in|for|to|and|mr|mrs|ms|dr|president|minister|prime|spokesman|spokeswoman|spokesperson|officials?|authorities|government|leader|former)$/;

/** Houses that stand for a government, and the adjectives of its people. */
const STANDS_FOR: Record<string, string> = {
  kremlin: 'russia',
  russian: 'russia',
  moscow: 'russia',
  ukrainian: 'ukraine',
  kyiv: 'ukraine',
  kiev: 'ukraine',
  chinese: 'china',
  beijing: 'china',
  israeli: 'israel',
  iranian: 'iran',
  tehran: 'iran',
  german: 'germany',
  berlin: 'germany',
  french: 'france',
  elysee: 'france',
  paris: 'france',
  british: 'britain',
  american: 'us',
};

/**
 * Whether two speakers, as two articles name them, are the same: surnames count, whichever way they are spelled, unless
 * the given names differ. Bodies are the same where their telling words are ("Ukraine’s military", "the Ukrainian
 * military"). Unknown where a name is missing.
 */
export function compareSpeakers(a: string | null, b: string | null): 'same' | 'other' | 'unknown' {
  if (a === null || b === null) return 'unknown';
  const [namesA, namesB] = [a, b].map((names) => names.split(/\s+and\s+/u)) as [string[], string[]];
  if (namesA.length !== namesB.length) return 'other';
  return namesA.every((name) => namesB.some((other) => isOne(readName(name), readName(other))))
    ? 'same'
    : 'other';
}

function readName(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/[’']s?\b/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => STANDS_FOR[word] ?? word);
}

function isOne(a: string[], b: string[]): boolean {
  if (a.join(' ') === b.join(' ')) return true;
  const [tellingA, tellingB] = [a, b].map((words) => words.filter((word) => !LOOSE.test(word))) as [
    string[],
    string[],
  ];
  const [lastA = '', lastB = ''] = [tellingA.at(-1), tellingB.at(-1)];
  if (lastA === '' || !isAlike(lastA, lastB)) return false;
  const [givenA, givenB] = [tellingA[0] ?? '', tellingB[0] ?? ''];
  if (tellingA.length === 1 || tellingB.length === 1) return true;
  return isAlike(givenA, givenB) || givenA === givenB.charAt(0) || givenB === givenA.charAt(0);
}

/** By the letters that both begin with. */
function isAlike(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return a !== '' && same / Math.max(a.length, b.length) >= SPELLING;
}
