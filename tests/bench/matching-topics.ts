import type { MatchPassage } from '@/lib/compare/prepare-matching';
import { readReferenceArticles, readReferencePairs } from '@/tests/support/same-event-reference';

export interface MatchingTopic {
  topic: string;
  /** Weights are trained on the even topics; the odd ones are only measured. */
  isOdd: boolean;
  /** All sentences of the event's articles. */
  sentences: string[];
  /** The sentences with an annotated mention: the candidates. */
  passages: MatchPassage<string>[];
  /** Those that have a gold pair, with the ids of their pairs. */
  queries: { id: string; articleId: string; text: string; right: ReadonlySet<string> }[];
}

/** The events of ECB+ topics 1-24 as a task for matching: for each query, rank the candidates of the other articles. */
export function listMatchingTopics(): MatchingTopic[] {
  const pairs = readReferencePairs();
  const topics = new Map<string, MatchingTopic>();
  for (const { id: articleId, topic, sentences } of readReferenceArticles()) {
    const entry = topics.get(topic) ?? {
      topic,
      isOdd: Number.parseInt(topic, 10) % 2 === 1,
      sentences: [],
      passages: [],
      queries: [],
    };
    topics.set(topic, entry);
    for (const [position, { text, mentioned }] of sentences.entries()) {
      entry.sentences.push(text);
      if (!mentioned) continue;
      const id = `${articleId} ${position}`;
      entry.passages.push({ id, articleId, position, text });
      const right = pairs.get(id);
      if (right) entry.queries.push({ id, articleId, text, right });
    }
  }
  return [...topics.values()];
}

/** Precision at 1 and mean average precision over rankings of ids, best first. */
export function rateRankings(rankings: readonly { ranked: readonly string[]; right: ReadonlySet<string> }[]) {
  let first = 0;
  let average = 0;
  for (const { ranked, right } of rankings) {
    if (right.has(ranked[0] ?? '')) first += 1;
    let hits = 0;
    let sum = 0;
    for (const [place, id] of ranked.entries()) {
      if (!right.has(id)) continue;
      hits += 1;
      sum += hits / (place + 1);
    }
    average += sum / right.size;
  }
  return { precision: first / rankings.length, map: average / rankings.length };
}
