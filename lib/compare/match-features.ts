import { type PreparedMatching, weighNeighbours } from './prepare-matching';
import type { ReadPassage } from './read-passage';

/** What the ranker looks at, for a query and a candidate. Shares are of the weight of words, 0 to 1. */
export const MATCH_FEATURES = [
  /** Cosine of all words, function words too. */
  'words',
  /** Share of the query that the candidate says in the same or near words. */
  'said',
  /** Share of the candidate that the query says in the same or near words. */
  'heard',
  /** The same for words that tell what happened. */
  'deedsSaid',
  'deedsHeard',
  /** Pairs of words in a row. */
  'bigrams',
  'names',
  'numbers',
  /** ln(1 + common content words). */
  'common',
  /** ln(1 + words of the candidate). */
  'length',
  /** ln(1 + sentences before it). */
  'position',
  /** 1 for a headline. */
  'open',
  /** How far the passages like the query are those like the candidate. */
  'neighbours',
  /** How much other articles say what the candidate says. */
  'centrality',
  /** 1 for the likest sentence of its article, and by how much it leads, or trails the leader. */
  'best',
  'lead',
  /** Likeness of the likest sentence of its article. */
  'article',
] as const;

export type MatchFeature = (typeof MATCH_FEATURES)[number];

type Features = Record<MatchFeature, number>;

/**
 * Candidates that are looked at closely for one query; the likest by their words, or words that stand for them. All are
 * where there are no more.
 */
const MOST_CANDIDATES = 400;

/**
 * The features of the candidates worth a look that are not of the article `articleId`, by their place: of the `most`
 * likest by their words.
 */
export function listMatchFeatures(
  matching: PreparedMatching,
  query: ReadPassage,
  { articleId, most = MOST_CANDIDATES }: { articleId: string | undefined; most?: number },
): Map<number, Features> {
  const { candidates, index } = matching;
  const rows = new Map<number, Features>();
  const blends = new Map<number, number>();
  const likenesses = new Map(
    index.listLikenesses(query).filter(([place]) => candidates[place]?.articleId !== articleId),
  );
  for (const place of preselect(matching, { query, likenesses, most })) {
    if (candidates[place]?.articleId === articleId) continue;
    const features = compareOne(matching, query, place);
    rows.set(place, features);
    blends.set(place, (2 * (likenesses.get(place) ?? 0) + features.said + features.heard) / 4);
  }
  const near = weighNeighbours([...likenesses]);
  for (const [place, features] of rows) {
    for (const [neighbour, weight] of candidates[place]?.near ?? []) {
      features.neighbours += weight * (near.get(neighbour) ?? 0);
    }
  }
  rankWithinArticles(matching, rows, blends);
  return rows;
}

function preselect(
  { candidates, index, findKin }: PreparedMatching,
  { query, likenesses, most }: { query: ReadPassage; likenesses: ReadonlyMap<number, number>; most: number },
): Iterable<number> {
  if (candidates.length <= most) return candidates.keys();
  const extra = new Set([...query.deeds].flatMap(findKin));
  const kin = extra.size === 0 ? likenesses : index.listLikenesses(query, extra);
  return [...kin]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, most)
    .map(([place]) => place);
}

function compareOne(matching: PreparedMatching, query: ReadPassage, place: number): Features {
  const { candidates, getCosine } = matching;
  const candidate = candidates[place];
  if (!candidate) throw new Error('There is no such candidate.');
  const { read } = candidate;
  let common = 0;
  for (const word of query.content) if (read.content.has(word)) common += 1;
  let pairs = 0;
  for (const pair of query.bigrams) if (read.bigrams.has(pair)) pairs += 1;
  return {
    words: getCosine(query.vocabulary, read.vocabulary),
    said: getShareSaid(matching, query.content, read.content),
    heard: getShareSaid(matching, read.content, query.content),
    deedsSaid: getShareSaid(matching, query.deeds, read.deeds),
    deedsHeard: getShareSaid(matching, read.deeds, query.deeds),
    bigrams: pairs / Math.sqrt(Math.max(1, query.bigrams.size) * Math.max(1, read.bigrams.size)),
    names: getCosine(query.names, read.names),
    numbers: getCosine(query.numbers, read.numbers),
    common: Math.log1p(common),
    length: Math.log1p(read.words.length),
    position: Math.log1p(candidate.position),
    open: read.isOpen ? 1 : 0,
    neighbours: 0,
    centrality: candidate.centrality,
    best: 0,
    lead: 0,
    article: 0,
  };
}

function getShareSaid(
  { weigh, likeness }: PreparedMatching,
  asked: ReadonlySet<string>,
  words: ReadonlySet<string>,
): number {
  let found = 0;
  let whole = 0;
  for (const word of asked) {
    const weight = weigh(word);
    whole += weight;
    if (words.has(word)) found += weight;
    else {
      let best = 0;
      for (const other of words) best = Math.max(best, likeness(word, other));
      found += weight * best;
    }
  }
  return whole === 0 ? 0 : found / whole;
}

function rankWithinArticles(
  { candidates }: PreparedMatching,
  rows: ReadonlyMap<number, Features>,
  blends: ReadonlyMap<number, number>,
): void {
  const leaders = new Map<string, { first: number; second: number }>();
  for (const [place, blend] of blends) {
    const articleId = candidates[place]?.articleId ?? '';
    const leader = leaders.get(articleId);
    if (!leader) leaders.set(articleId, { first: blend, second: 0 });
    else if (blend > leader.first) leaders.set(articleId, { first: blend, second: leader.first });
    else leader.second = Math.max(leader.second, blend);
  }
  for (const [place, features] of rows) {
    const blend = blends.get(place) ?? 0;
    const { first, second } = leaders.get(candidates[place]?.articleId ?? '') ?? { first: 0, second: 0 };
    features.best = blend >= first ? 1 : 0;
    features.lead = blend - (blend >= first ? second : first);
    features.article = first;
  }
}
