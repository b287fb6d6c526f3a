import { groupBy } from '@/lib/domain/group-by';
import type { TextRange } from '@/lib/domain/revision-text';
import { groupByAverage } from './group-by-average';
import type { Lexicon } from './lexicon';
import { listClauses } from './list-clauses';
import { listOwnWords, measureTie } from './match-focus';
import {
  type MatchContext,
  type MatchPassage,
  type PreparedMatching,
  prepareMatching,
} from './prepare-matching';
import { scoreMatches } from './score-matches';

/** Sentences of several articles that seem to state or deny the same. */
export interface SharedStatement<Id> {
  /** The one that is most like the others: it can stand for them. */
  lead: Id;
  /** All of them in the order given, each with the part that says so: where to read who speaks. */
  sentences: { id: Id; part: TextRange }[];
}

/** Sentences belong together when on average each is as likely as not to say what the others say. */
const ALIKE = 0.5;
/** Words that a clause needs beside those of grammar: "hours" of "…, hours after he asked" states nothing. */
const LEAST_WORDS = 2;
/** Others that are looked at closely for one sentence: the likest by their words. */
const MOST_LOOKED_AT = 40;

/**
 * Groups the sentences of several articles that state or deny the same: average linkage (`groupByAverage`) over how
 * likely each matches each (`matchPassages`, the mean of both directions). Groups of two articles or more, those of most
 * articles first, then the larger, equals by their first sentence. A sentence is in one group at most.
 *
 * Time and memory grow with the square of the sentences: give a few hundred at most. `context` is that of matching.
 */
export function findShared<Id>({
  passages,
  context,
}: {
  passages: readonly MatchPassage<Id>[];
  context: MatchContext;
}): SharedStatement<Id>[] {
  const size = passages.length;
  const matching = prepareMatching(passages, context);
  const likeness = measureLikeness(passages, matching);
  const at = (place: number) => passages[place] as MatchPassage<Id>;
  const groupOf = groupByAverage(likeness, size, ALIKE);
  const groups = groupBy([...passages.keys()], (place) => groupOf[place] ?? 0);
  return [...groups.values()]
    .map((places) => ({ places, articles: countArticles(passages, places) }))
    .filter(({ articles }) => articles > 1)
    .sort((a, b) => b.articles - a.articles || b.places.length - a.places.length)
    .map(({ places }) => {
      const closeness = (place: number) =>
        places.reduce((sum, other) => sum + (likeness[place * size + other] ?? 0), 0);
      const lead = places.reduce((best, place) => (closeness(place) > closeness(best) ? place : best));
      const others = (place: number) =>
        places.filter((other) => at(other).articleId !== at(place).articleId).map((other) => at(other).text);
      return {
        lead: at(lead).id,
        sentences: places.map((place) => {
          const { id, text } = at(place);
          return {
            id,
            part: findCommonClause(matching, { text, others: others(place), lexicon: context.lexicon }),
          };
        }),
      };
    });
}

/** A symmetric matrix, row by row; 0 between sentences of one article. */
function measureLikeness<Id>(
  passages: readonly MatchPassage<Id>[],
  matching: PreparedMatching,
): Float64Array {
  const size = passages.length;
  const likeness = new Float64Array(size * size);
  for (const [place, { text, articleId }] of passages.entries()) {
    for (const [other, score] of scoreMatches(matching, { text, articleId, most: MOST_LOOKED_AT })) {
      for (const cell of [place * size + other, other * size + place])
        likeness[cell] = (likeness[cell] ?? 0) + score / 2;
    }
  }
  return likeness;
}

function countArticles<Id>(passages: readonly MatchPassage<Id>[], places: readonly number[]): number {
  return new Set(places.map((place) => passages[place]?.articleId)).size;
}

/**
 * The clause of a sentence whose words most of the others say too, by the mean weight of its words. Names and their labels
 * ("Ukrainian forces") tell nothing here, and what few others say hardly anything.
 */
function findCommonClause(
  matching: PreparedMatching,
  { text, others, lexicon }: { text: string; others: readonly string[]; lexicon: Lexicon | undefined },
): TextRange {
  const reads = others.map((other) => [...matching.read(other).content]);
  const own = listOwnWords(matching, matching.read(text), lexicon);
  const weigh = (word: string) => {
    const said = reads.reduce(
      (sum, words) =>
        sum + words.reduce((most, other) => Math.max(most, measureTie(matching, word, other)), 0),
      0,
    );
    return matching.weigh(word) * (said / Math.max(1, reads.length)) ** 2;
  };
  let best: { clause: TextRange; weight: number } = { clause: { start: 0, end: text.length }, weight: 0 };
  for (const clause of listClauses(text)) {
    const content = [...matching.read(text.slice(clause.start, clause.end)).content];
    if (content.length < LEAST_WORDS) continue;
    const words = content.filter((word) => own.has(word));
    const weight = words.reduce((sum, word) => sum + weigh(word), 0) / Math.max(1, words.length);
    if (weight > best.weight) best = { clause, weight };
  }
  return best.clause;
}
