import type { TextRange } from '@/lib/domain/revision-text';
import { listContentWords } from './content-words';
import { groupByAverage } from './group-by-average';
import { listNameWords } from './name-words';
import { splitSentences } from './split-sentences';
import { comparePairs, type WordVector, weighWords } from './word-vectors';

/**
 * Articles that are so much alike on average report one event. Chosen on the even topics 2-24 of ECB+ (F1 .89 there, .89
 * on the odd ones); it also suits five articles and a sixth, which from another, alike event is known as such in 85 %.
 */
const SAME_EVENT = 0.2;
/** What the opening says counts as much as the whole: it says what the news is. Names count again on their own. */
const NAME_WEIGHT = 0.25;
const LEAD_WEIGHT = 1;
const LEAD_SENTENCES = 4;
const REASON_WORDS = 4;

export type EventArticle<Id> = { id: Id; title?: string; text: string; language?: string };

export type SameEvent<Id> = {
  /** The articles by event, each with the ids in the order given; the largest first, equals in the order given. */
  events: Id[][];
  /** Every pair once. `score` is from 0 to 1; `same` says whether both are in one event. */
  pairs: { a: Id; b: Id; score: number; same: boolean }[];
  /**
   * For each article its likeness with the others of the largest event on average, whether it belongs there, and why, in
   * words for people.
   */
  articles: { id: Id; score: number; belongs: boolean; reason: string }[];
};

/**
 * Whether articles report one event or several that look alike, as when somebody adds an article to a case. Groups them
 * by their words, the names among them and their openings; function words of English do not count, and words of other
 * languages count as they are. One article, or articles without words, are a case of their own. The order of the articles
 * decides nothing but the order of the answer.
 */
export function sameEvent<Id>({ articles }: { articles: readonly EventArticle<Id>[] }): SameEvent<Id> {
  const size = articles.length;
  const parts = articles.map(readParts);
  const wordVectors = weighWords(parts.map(({ words }) => words));
  const words = comparePairs(wordVectors);
  const names = comparePairs(weighWords(parts.map((part) => part.names)));
  const leads = comparePairs(weighWords(parts.map((part) => part.lead)));
  const scores = new Float64Array(size * size);
  for (let at = 0; at < scores.length; at += 1) {
    const named =
      parts[Math.floor(at / size)]?.names.length && parts[at % size]?.names.length ? NAME_WEIGHT : 0;
    const sum = (words[at] as number) + named * (names[at] as number) + LEAD_WEIGHT * (leads[at] as number);
    scores[at] = Math.min(1, sum / (1 + named + LEAD_WEIGHT));
  }

  const groups = groupByAverage(scores, size, SAME_EVENT);
  const events: number[][] = [];
  for (const [place, group] of groups.entries()) {
    const event = events[group];
    if (event) event.push(place);
    else events[group] = [place];
  }
  events.sort((a, b) => b.length - a.length);
  const pairs: SameEvent<Id>['pairs'] = [];
  for (const [a, { id }] of articles.entries()) {
    for (let b = a + 1; b < size; b += 1) {
      const other = articles[b] as EventArticle<Id>;
      pairs.push({
        a: id,
        b: other.id,
        score: scores[a * size + b] as number,
        same: groups[a] === groups[b],
      });
    }
  }
  const main = events[0] ?? [];
  return {
    events: events.map((event) => event.map((place) => (articles[place] as EventArticle<Id>).id)),
    pairs,
    articles: articles.map(({ id }, place) => {
      const others = main.filter((member) => member !== place);
      const sum = others.reduce((total, other) => total + (scores[place * size + other] as number), 0);
      const belongs = main.includes(place);
      return {
        id,
        score: others.length === 0 ? 1 : sum / others.length,
        belongs,
        reason: explain(wordVectors, place, others, belongs),
      };
    }),
  };
}

function readParts<Id>({ title = '', text, language }: EventArticle<Id>) {
  const whole = title === '' || text.startsWith(title) ? text : `${title}\n${text}`;
  const sentences = splitSentences({ text: whole, language });
  const lead: TextRange | undefined = sentences[Math.min(LEAD_SENTENCES, sentences.length) - 1];
  return {
    words: listContentWords(whole),
    lead: listContentWords(whole.slice(0, lead?.end ?? 0)),
    names: listNameWords(whole, sentences),
  };
}

/** What it shares with the others, or what they share and it lacks. */
function explain(
  vectors: readonly WordVector[],
  place: number,
  others: readonly number[],
  belongs: boolean,
): string {
  if (others.length === 0) return 'there is no other article to compare with';
  const own = vectors[place] ?? new Map<string, number>();
  const common = new Map<string, number>();
  for (const other of others) {
    for (const [word, weight] of vectors[other] ?? []) {
      const share = belongs ? weight * (own.get(word) ?? 0) : own.has(word) ? 0 : weight;
      if (share > 0) common.set(word, (common.get(word) ?? 0) + share);
    }
  }
  const words = listTop(common);
  if (belongs) return words === '' ? 'shares no words with the others' : `shares ${words} with the others`;
  const odd = new Map([...own].filter(([word]) => others.every((other) => !vectors[other]?.has(word))));
  const ownWords = listTop(odd);
  return [words && `lacks ${words}, which the others share`, ownWords && `is about ${ownWords}`]
    .filter((part) => part !== '')
    .join('; ');
}

function listTop(weights: ReadonlyMap<string, number>): string {
  return [...weights]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, REASON_WORDS)
    .map(([word]) => `“${word}”`)
    .join(', ');
}
