/**
 * A text of so many words and an edited version of it, with where each unit of the old text is in the new
 * one.
 */
export type EditedText = {
  text: string;
  edited: string;
  /**
   * For each unit of `edited` the unit of `text` it was, or -1 for one put in (copies of a paragraph count as
   * put in).
   */
  origins: Int32Array;
  /** Stretches of `text` that were copied, so that two places can hold their words. */
  copied: { start: number; end: number }[];
  quotes: { start: number; end: number; kind: QuoteKind }[];
};

/** How a quote was picked; `struck` ones were taken out of the edited text by an edit of their own. */
export type QuoteKind = 'phrase' | 'sentence' | 'paragraph' | 'short' | 'boilerplate' | 'reprint' | 'struck';

type Piece = { words: string; origin: number };

const FUNCTION_WORDS =
  'the of and to in a that was for on is said by with he it as at his had from are were an has have they be not who which this but their its would after been will more than she her when about there one also two into up out or if no over some other could what new first all last can before between because against while under during where most many such only those then so may now any very each until since both even three still through being did them him these our us we you my i do how years people government'.split(
    ' ',
  );
const BOILERPLATE = [
  'Share this article with your friends and colleagues.',
  'Sign up for our morning letter, free and without advertising.',
  'The views in this piece are those of its author alone.',
  'This is a developing story and will be updated.',
  'Read more on this subject below.',
];
const ONSETS = 'b c d f g h l m n p r s t v w br gr pr tr st sp ch th'.split(' ');
const VOWELS = 'a e i o u ea ou'.split(' ');
const CODAS = ['', '', '', '', 'n', 'r', 's', 't', 'l', 'nd', 'st'];

/** The same pseudorandom numbers on each machine (mulberry32), from 0 to 1. */
export function seedRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function makeEditedText({
  seed,
  words,
  quotes,
}: {
  seed: number;
  words: number;
  quotes: number;
}): EditedText {
  const random = seedRandom(seed);
  const paragraphs = writeParagraphs(random, words);
  const text = paragraphs.map((paragraph) => paragraph.join('')).join('\n');
  const picked = pickQuotes(random, paragraphs, quotes);
  const struck = picked.filter((quote) => quote.kind === 'struck');
  return { text, quotes: picked, ...editParagraphs(random, paragraphs, struck) };
}

/**
 * Paragraphs as lists of words, each with the space or mark before it, so that joining them gives the text.
 */
function writeParagraphs(random: () => number, count: number): string[][] {
  const pickWord = makeVocabulary(random);
  const names = Array.from({ length: 300 }, () => makeName(random));
  const sentences: string[][] = [];
  const paragraphs: string[][] = [];
  let written = 0;
  while (written < count) {
    const paragraph: string[] = [];
    const length = 2 + Math.floor(random() * 5);
    for (let place = 0; place < length; place += 1) {
      const reprint = sentences[Math.floor(random() * sentences.length)];
      const sentence = reprint && random() < 0.03 ? [...reprint] : writeSentence(random, pickWord, names);
      sentences.push(sentence);
      paragraph.push(...sentence.map((word, at) => (at === 0 && place > 0 ? ` ${word}` : word)));
    }
    paragraphs.push(paragraph);
    written += paragraph.length;
    if (random() < 0.06) paragraphs.push([BOILERPLATE[Math.floor(random() * BOILERPLATE.length)] ?? '']);
  }
  return paragraphs;
}

function writeSentence(random: () => number, pickWord: () => string, names: string[]): string[] {
  const length = 8 + Math.floor(random() * 22);
  const words: string[] = [];
  let inQuote = false;
  for (let place = 0; place < length; place += 1) {
    let word = random() < 0.05 ? (names[Math.floor(names.length * random() ** 2)] ?? '') : pickWord();
    if (random() < 0.02) word = String(Math.floor(random() * 3000));
    if (place === 0) word = word.charAt(0).toUpperCase() + word.slice(1);
    if (!inQuote && random() < 0.03) {
      word = `“${word}`;
      inQuote = true;
    } else if (inQuote && (random() < 0.15 || place === length - 1)) {
      word = `${word}”`;
      inQuote = false;
    } else if (random() < 0.07 && place < length - 1) word = `${word},`;
    words.push(place === 0 ? word : ` ${word}`);
  }
  words.push('.');
  return words;
}

function makeVocabulary(random: () => number): () => string {
  const vocabulary = [...FUNCTION_WORDS];
  while (vocabulary.length < 20_000) vocabulary.push(makeWord(random));
  // Zipf-Mandelbrot with the usual constants for English.
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= vocabulary.length; rank += 1) {
    sum += 1 / (rank + 2.7) ** 1.05;
    sums.push(sum);
  }
  return () => {
    const aim = random() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < aim) low = middle + 1;
      else high = middle;
    }
    return vocabulary[low] ?? '';
  };
}

function makeWord(random: () => number): string {
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] ?? '';
  const syllables = 1 + Math.floor(3 * random() ** 1.3);
  let word = '';
  for (let place = 0; place < syllables; place += 1) word += pick(ONSETS) + pick(VOWELS) + pick(CODAS);
  return word;
}

function makeName(random: () => number): string {
  const capital = () => {
    const word = makeWord(random);
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  return random() < 0.5 ? `President ${capital()} ${capital()}` : `${capital()} ${capital()}`;
}

function pickQuotes(random: () => number, paragraphs: string[][], count: number): EditedText['quotes'] {
  const starts: number[] = [];
  let offset = 0;
  for (const paragraph of paragraphs) {
    starts.push(offset);
    offset += paragraph.join('').length + 1;
  }
  const quotes: EditedText['quotes'] = [];
  while (quotes.length < count) {
    const place = Math.floor(random() * paragraphs.length);
    const paragraph = paragraphs[place] ?? [];
    const kind = pickKind(random, paragraph);
    if (!kind) continue;
    let first = Math.floor(random() * Math.max(1, paragraph.length - 2));
    let last = first + 1 + Math.floor(random() * 2);
    if (kind === 'phrase' || kind === 'struck') last = first + 4 + Math.floor(random() * 14);
    if (kind === 'sentence') {
      while (first > 0 && paragraph[first - 1] !== '.') first -= 1;
      last = paragraph.indexOf('.', first) + 1;
    }
    if (kind === 'paragraph' || kind === 'boilerplate') [first, last] = [0, paragraph.length];
    const quote = paragraph.slice(first, last).join('');
    const lead = quote.length - quote.trimStart().length;
    const start = (starts[place] ?? 0) + paragraph.slice(0, first).join('').length + lead;
    if (kind === 'short' && !/[A-Z\d]|\w{5}/.test(quote)) continue;
    if (quote.trim().length > 1) quotes.push({ start, end: start + quote.length - lead, kind });
  }
  return quotes;
}

function pickKind(random: () => number, paragraph: string[]): QuoteKind | undefined {
  if (paragraph.length === 1) return random() < 0.2 ? 'boilerplate' : undefined;
  const draw = random();
  if (draw < 0.5) return 'phrase';
  if (draw < 0.78) return 'sentence';
  if (draw < 0.82) return 'paragraph';
  return draw < 0.9 ? 'short' : 'struck';
}

function editParagraphs(
  random: () => number,
  paragraphs: string[][],
  struck: { start: number; end: number }[],
) {
  const vocabulary = makeVocabulary(random);
  const kept: Piece[][] = [];
  const copied: { start: number; end: number }[] = [];
  const loose: Piece[][] = [];
  let offset = 0;
  for (const paragraph of paragraphs) {
    const pieces: Piece[] = [];
    const start = offset;
    for (const words of paragraph) {
      const gone = struck.some((quote) => offset < quote.end && offset + words.length > quote.start);
      if (!gone) pieces.push({ words, origin: offset });
      offset += words.length;
    }
    offset += 1;
    const fate = random();
    if (fate < 0.06) continue;
    const changed = changeWords(random, pieces, vocabulary);
    if (fate < 0.12) loose.push(changed);
    else kept.push(changed);
    if (fate > 0.97) {
      copied.push({ start, end: offset - 1 });
      loose.push(changeWords(random, pieces, vocabulary).map(({ words }) => ({ words, origin: -1 })));
    }
    if (random() < 0.04)
      kept.push([{ words: `${vocabulary()} ${vocabulary()} ${vocabulary()} ${vocabulary()}.`, origin: -1 }]);
  }
  for (const paragraph of loose) kept.splice(Math.floor(random() * (kept.length + 1)), 0, paragraph);

  const pieces = kept.flatMap((paragraph) => [...paragraph, { words: '\n', origin: -1 }]);
  const edited = pieces.map(({ words }) => words).join('');
  const origins = new Int32Array(edited.length).fill(-1);
  let at = 0;
  for (const { words, origin } of pieces) {
    for (let unit = 0; origin !== -1 && unit < words.length; unit += 1) origins[at + unit] = origin + unit;
    at += words.length;
  }
  return { edited, origins, copied };
}

/**
 * Words struck, put in, exchanged and mistyped; some paragraphs are rewritten thoroughly, some only lose
 * their curly quotes.
 */
function changeWords(random: () => number, pieces: Piece[], pickWord: () => string): Piece[] {
  const pace = random() < 0.15 ? 4 : random() < 0.4 ? 0.2 : 1;
  const straight = random() < 0.2;
  return pieces.flatMap(({ words, origin }): Piece[] => {
    if (straight && /[“”]/.test(words)) return [{ words: words.replace(/[“”]/g, '"'), origin }];
    const draw = random() / pace;
    if (words === '.' || draw > 0.05) return [{ words, origin }];
    if (draw < 0.01) return [];
    if (draw < 0.025) return [{ words: ` ${pickWord()}`, origin: -1 }];
    if (draw < 0.04)
      return [
        { words: ` ${pickWord()}`, origin: -1 },
        { words, origin },
      ];
    const cut = Math.floor(random() * words.length);
    return [
      { words: words.slice(0, cut), origin },
      { words: words.slice(cut + 1), origin: origin + cut + 1 },
    ];
  });
}
