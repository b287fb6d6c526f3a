import type { TextRange } from '@/lib/domain/revision-text';
import type { Polarity } from '@/lib/domain/voice';
import { explainMatch } from './explain-match';
import { findTellingClause } from './find-telling-clause';
import { findMatchFocus, measureFocus } from './match-focus';
import {
  type MatchContext,
  type MatchPassage,
  type PreparedMatching,
  prepareMatching,
} from './prepare-matching';
import { proposeVoice } from './propose-voice';
import { scoreMatches } from './score-matches';

export type MatchQuery = {
  /** The claim in words, or the sentence that a person marked. */
  statement: string;
  /** The article that the statement is a sentence of, if it is one; its own sentences are left out. */
  articleId?: string;
  /**
   * Sentences that are known to state or deny it, each with the words of it that were marked. The marked words find
   * others in the articles they are not of, and tell together with the statement what the claim is about.
   */
  passages?: readonly { articleId: string; text: string; marked: string }[];
};

export type PassageMatch<Id> = {
  id: Id;
  articleId: string;
  /** 0 to 1; without known passages the share of such sentences that were right where the ranker was trained. */
  score: number;
  /** Which part of the sentence says so: where to read who speaks, with the article round it. */
  part: TextRange;
  /** What is done to the statement there: affirmed or denied, hedged or asked. A proposal. */
  polarity: Polarity;
  /** What ties the two, for people: "same parties (Putin, Trump), “encircled” ~ “surrounded”, same place (Kursk)". */
  reason: string;
};

/** What is left to a sentence that says nothing of what the claim is about. */
const UNFOCUSED = 0.15;

/** Passages belong to the list they came in and go with it; a list is not changed in place. */
const prepared = new WeakMap<
  readonly MatchPassage<unknown>[],
  { context: MatchContext; matching: PreparedMatching }
>();

/**
 * Ranks sentences of other articles by how likely they state or deny the same thing as a claim: by the words and their
 * weight, what happened (also in other words, by the lexicon), names, numbers, and what else the articles say. Best
 * first, equals in the order given, all of them up to `limit`; which score is good enough is the caller's to say. A
 * sentence known already (same article and text) is left out. Statements without words find nothing.
 *
 * The first call for a list of passages and a context prepares it, so keep both. English verbs and stop words are known;
 * in other languages words match as they are written.
 */
export function matchPassages<Id>({
  query,
  passages,
  context,
  limit = 20,
}: {
  query: MatchQuery;
  passages: readonly MatchPassage<Id>[];
  context: MatchContext;
  limit?: number;
}): PassageMatch<Id>[] {
  const matching = prepare(passages, context);
  const known = query.passages ?? [];
  const texts = [
    { text: query.statement, articleId: query.articleId },
    ...known.map(({ articleId, marked }) => ({ text: marked, articleId })),
  ];
  const best = new Map<number, { score: number; text: string }>();
  for (const { text, articleId } of texts) {
    for (const [place, score] of scoreMatches(matching, { text, articleId })) {
      if (score > (best.get(place)?.score ?? 0)) best.set(place, { score, text });
    }
  }
  const marked = known.map((passage) => passage.marked);
  const focus = findMatchFocus(matching, { statement: query.statement, marked, lexicon: context.lexicon });
  if (known.length > 0) {
    for (const [place, found] of best) {
      const { read } = matching.candidates[place] as PreparedMatching['candidates'][number];
      found.score = focusScore(found.score, measureFocus(matching, focus, read));
    }
  }
  return [...best]
    .filter(([place]) => !isKnown(query, passages[place] as MatchPassage<Id>))
    .sort(([a, x], [b, y]) => y.score - x.score || a - b)
    .slice(0, limit)
    .map(([place, { score, text }]) => {
      const { id, articleId, text: found } = passages[place] as MatchPassage<Id>;
      const tie = { matching, query: matching.read(text), found: matching.read(found) };
      const part = findTellingClause(matching, { focus, text: found });
      return {
        id,
        articleId,
        score,
        part,
        polarity: proposeVoice({ text: found, ...part, statement: query.statement }).polarity,
        reason: explainMatch(tie),
      };
    });
}

/**
 * A sentence that says nothing of what the claim is about keeps little of its score, however many names they share. The
 * root lets a sentence pass that says it in a context of its own ("There is no threat of encirclement").
 */
function focusScore(score: number, focus: number): number {
  return Math.cbrt(score) * (UNFOCUSED + (1 - UNFOCUSED) * focus);
}

function prepare<Id>(passages: readonly MatchPassage<Id>[], context: MatchContext): PreparedMatching {
  const known = prepared.get(passages);
  if (known?.context === context) return known.matching;
  const matching = prepareMatching(passages, context);
  prepared.set(passages, { context, matching });
  return matching;
}

function isKnown<Id>(query: MatchQuery, { articleId, text }: MatchPassage<Id>): boolean {
  if (articleId === query.articleId) return true;
  return (query.passages ?? []).some((passage) => passage.articleId === articleId && passage.text === text);
}
