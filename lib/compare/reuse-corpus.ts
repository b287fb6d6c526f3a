import type { TextRange } from '@/lib/domain/revision-text';
import { type ReuseWord, weighReuseWord } from './read-reuse-words';

/** A text to look for reuse in. `ranges` limits it to some stretches, in order and apart; without them it counts whole. */
export interface ReuseText {
  id: string;
  text: string;
  ranges?: readonly TextRange[];
}

/**
 * The words of several texts in one row, as numbers. Between texts, and between the ranges of a text, stands a word
 * that is like no other, so that nothing runs across. The arrays have one entry a word.
 */
export interface ReuseCorpus {
  texts: readonly ReuseText[];
  length: number;
  /** Words with one number are the same. Numbers from `firstGap` on are gaps. */
  words: Int32Array;
  firstGap: number;
  /** The place of the text in `texts`; -1 for a gap. */
  owners: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  weights: Float32Array;
  /** Words with one number are written alike, capitals included, and followed by the same marks. */
  surfaces: Int32Array;
  followers: Int32Array;
}

/** Reads texts into a corpus. Linear in their length. */
export function readReuseCorpus(
  texts: readonly ReuseText[],
  readTokens: (text: string) => ReuseWord[],
): ReuseCorpus {
  const rows = texts.map((text) =>
    listStretches(text).map((range) => readRange(text.text, range, readTokens)),
  );
  const length = rows.flat().reduce((sum, row) => sum + row.length + 1, 0);
  const corpus = makeCorpus(texts, length);
  const names = makeNames();
  const surfaces = makeNames();
  const followers = makeNames();
  const space = followers(' ');
  const weights: number[] = [];
  let at = 0;
  for (const [owner, stretches] of rows.entries()) {
    const { text } = texts[owner] as ReuseText;
    for (const row of stretches) {
      for (const [index, word] of row.entries()) {
        const name = names(word.key);
        weights[name] ??= weighReuseWord(word.key);
        corpus.words[at] = name;
        corpus.owners[at] = owner;
        corpus.starts[at] = word.start;
        corpus.ends[at] = word.end;
        corpus.weights[at] = weights[name];
        const surface = text.slice(word.start, word.end);
        // Most words are printed as they are named, and most are followed by a space: those need no look-up.
        corpus.surfaces[at] = surface === word.key ? -1 - name : surfaces(surface);
        const next = row[index + 1];
        const marks = next === undefined ? '' : text.slice(word.end, next.start);
        corpus.followers[at] = marks === ' ' ? space : followers(marks.replace(/\s+/gu, ' '));
        at += 1;
      }
      corpus.owners[at] = -1;
      at += 1;
    }
  }
  corpus.firstGap = weights.length;
  let gap = corpus.firstGap;
  for (let place = 0; place < length; place += 1) {
    if (corpus.owners[place] !== -1) continue;
    corpus.words[place] = gap;
    gap += 1;
  }
  return corpus;
}

function listStretches({ text, ranges }: ReuseText): readonly TextRange[] {
  return ranges ?? [{ start: 0, end: text.length }];
}

function readRange(
  text: string,
  { start, end }: TextRange,
  readTokens: (text: string) => ReuseWord[],
): ReuseWord[] {
  const words = readTokens(text.slice(start, end));
  return start === 0
    ? words
    : words.map((word) => ({ key: word.key, start: word.start + start, end: word.end + start }));
}

function makeCorpus(texts: readonly ReuseText[], length: number): ReuseCorpus {
  const row = () => new Int32Array(length);
  return {
    texts,
    length,
    words: row(),
    firstGap: 0,
    owners: row(),
    starts: row(),
    ends: row(),
    weights: new Float32Array(length),
    surfaces: row(),
    followers: row(),
  };
}

/** Gives equal strings one number, counted from 0. */
function makeNames(): (key: string) => number {
  const names = new Map<string, number>();
  return (key) => {
    const known = names.get(key);
    if (known !== undefined) return known;
    names.set(key, names.size);
    return names.size - 1;
  };
}
