import type { ReadPassage } from './read-passage';

/**
 * So many entries of the index are looked at for one passage, the rarest words first. What is left out are words that
 * a large case has in hundreds of sentences, and those tell none from another.
 */
const MOST_ENTRIES = 2_000;

interface Entry {
  places: number[];
  /** Squared weight of the word. */
  square: number;
}

/** Passages by their words, for finding those that have words in common with another. */
export interface PassageIndex {
  /**
   * How much the passages that share a word with one have in common with it, by place: the mean of the cosines of their
   * content words and of all their words. `extra` are words that stand for its own.
   */
  listLikenesses: (read: ReadPassage, extra?: ReadonlySet<string>) => [place: number, likeness: number][];
  /** The mean likeness of a passage with those of other articles. Exact, and linear in its words. */
  getCentrality: (place: number) => number;
}

/**
 * Indexes passages by word. Asking costs what is looked at, at most `MOST_ENTRIES`; up to there likenesses are exact, and
 * beyond they miss what the commonest words would add.
 */
export function indexPassages(
  passages: readonly { articleId: string; read: ReadPassage }[],
  weigh: (word: string) => number,
): PassageIndex {
  const entries = new Map<string, Entry>();
  for (const [place, { read }] of passages.entries()) {
    for (const word of read.vocabulary) {
      const entry = entries.get(word);
      if (entry) entry.places.push(place);
      else entries.set(word, { places: [place], square: weigh(word) ** 2 });
    }
  }
  const square = (word: string) => entries.get(word)?.square ?? weigh(word) ** 2;
  const measure = (words: ReadonlySet<string>) => {
    let sum = 0;
    for (const word of words) sum += square(word);
    return sum === 0 ? 0 : 1 / Math.sqrt(sum);
  };
  const scales = passages.map(({ read }) => ({
    vocabulary: measure(read.vocabulary),
    content: measure(read.content),
  }));
  const totals = sumScales(passages, scales);
  const sums = new Float64Array(passages.length);
  return {
    listLikenesses: (read, extra) => {
      const own = { vocabulary: measure(read.vocabulary), content: measure(read.content) };
      const words = extra ? new Set([...read.vocabulary, ...extra]) : read.vocabulary;
      const found = [...words].flatMap((word) => {
        const entry = entries.get(word);
        return entry ? [{ word, ...entry }] : [];
      });
      const touched: number[] = [];
      let looked = 0;
      for (const { word, places, square } of found.sort((a, b) => a.places.length - b.places.length)) {
        looked += places.length;
        if (looked > MOST_ENTRIES && touched.length > 0) break;
        const tellsContent = read.content.has(word);
        for (const place of places) {
          const scale = scales[place] ?? own;
          const both = tellsContent && passages[place]?.read.content.has(word) === true;
          const common = own.vocabulary * scale.vocabulary + (both ? own.content * scale.content : 0);
          if (sums[place] === 0) touched.push(place);
          sums[place] = (sums[place] ?? 0) + (square * common) / 2;
        }
      }
      const likenesses = touched.map((place): [number, number] => [place, sums[place] ?? 0]);
      for (const place of touched) sums[place] = 0;
      return likenesses;
    },
    getCentrality: (place) => {
      const { articleId, read } = passages[place] ?? {};
      const own = scales[place];
      const others = passages.length - (totals.sizes.get(articleId ?? '') ?? 0);
      if (articleId === undefined || !read || !own || others === 0) return 0;
      let sum = 0;
      for (const word of read.vocabulary) {
        const all = totals.all.get(word);
        const home = totals.byArticle.get(articleId)?.get(word);
        const vocabulary = (all?.vocabulary ?? 0) - (home?.vocabulary ?? 0);
        const content = read.content.has(word) ? (all?.content ?? 0) - (home?.content ?? 0) : 0;
        sum += (square(word) * (own.vocabulary * vocabulary + own.content * content)) / 2;
      }
      return sum / others;
    },
  };
}

interface Scale {
  vocabulary: number;
  content: number;
}

/** For each word the scales of the passages that have it: of all, and of each article. */
function sumScales(
  passages: readonly { articleId: string; read: ReadPassage }[],
  scales: readonly Scale[],
): { all: Map<string, Scale>; byArticle: Map<string, Map<string, Scale>>; sizes: Map<string, number> } {
  const all = new Map<string, Scale>();
  const byArticle = new Map<string, Map<string, Scale>>();
  const sizes = new Map<string, number>();
  for (const [place, { articleId, read }] of passages.entries()) {
    sizes.set(articleId, (sizes.get(articleId) ?? 0) + 1);
    const home = byArticle.get(articleId) ?? new Map<string, Scale>();
    byArticle.set(articleId, home);
    const { vocabulary = 0, content = 0 } = scales[place] ?? {};
    for (const word of read.vocabulary) {
      for (const sums of [all, home]) {
        const sum = sums.get(word) ?? { vocabulary: 0, content: 0 };
        sum.vocabulary += vocabulary;
        if (read.content.has(word)) sum.content += content;
        sums.set(word, sum);
      }
    }
  }
  return { all, byArticle, sizes };
}
