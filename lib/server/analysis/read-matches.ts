import { findConflicts } from '@/lib/compare/find-conflicts';
import { findWordings } from '@/lib/compare/find-wordings';
import { matchPassages } from '@/lib/compare/match-passages';
import { offerMatches } from '@/lib/compare/offer-matches';
import type { MatchContext, MatchPassage } from '@/lib/compare/prepare-matching';
import { proposeVoice } from '@/lib/compare/propose-voice';
import { splitSentences } from '@/lib/compare/split-sentences';
import type { Match } from '@/lib/contract/suggestions';
import { findPartAt, type PartKind } from '@/lib/domain/part';
import { loadLexicon } from '../compare/load-lexicon';
import { type EngineArticle, hashInputs } from './read-inputs';
import { toWord, type WordedClaim } from './read-wordings';

export interface MatchTask {
  kind: 'match';
  claim: WordedClaim;
  /** All articles of the case. */
  articles: EngineArticle[];
  limit: number;
}

/** Page furniture states no claim, and a credit is no statement of the article. */
const NOT_READ: ReadonlySet<PartKind> = new Set(['boilerplate', 'teaser', 'credit']);

interface Sentence {
  articleId: string;
  start: number;
  end: number;
}

interface Prepared {
  basis: string;
  sentences: Sentence[];
  passages: MatchPassage<number>[];
  context: MatchContext;
}

/** The cases that are being worked on: comparing all their sentences takes time. */
const MOST_PREPARED = 4;
const prepared: Prepared[] = [];

/** Sentences that seem to state or deny the claim and are not marked for it yet, each with who seems to speak there. */
export async function readMatches({ claim, articles, limit }: MatchTask): Promise<Match[]> {
  const { sentences, passages, context } = await prepare(articles);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const marked = claim.passages.flatMap((passage) => {
    const article = byId.get(passage.articleId);
    return sentences.flatMap((sentence, at) => {
      const isIn =
        sentence.articleId === passage.articleId &&
        sentence.start < passage.end &&
        sentence.end > passage.start;
      const text = passages[at]?.text;
      if (!isIn || !article || text === undefined) return [];
      const words = article.text.slice(
        Math.max(sentence.start, passage.start),
        Math.min(sentence.end, passage.end),
      );
      return [{ at, articleId: article.id, text, marked: words }];
    });
  });
  const taken = new Set(marked.map(({ at }) => at));
  const ranked = matchPassages({
    query: { statement: claim.statement, passages: marked },
    passages,
    context,
    limit: limit + taken.size,
  }).filter(({ id }) => !taken.has(id));
  const found = offerMatches(ranked).slice(0, limit);
  const matches = found.flatMap(({ id, score, reason, part }) => {
    const sentence = sentences[id];
    const article = sentence && byId.get(sentence.articleId);
    if (!article) return [];
    const { start, end } = sentence;
    // Read where the sentence says it: a denial that it reports is not the article's.
    const voice = proposeVoice({
      text: article.text,
      start: start + part.start,
      end: start + part.end,
      statement: claim.statement,
    });
    return [
      {
        articleId: article.id,
        revisionId: article.revisionId,
        start,
        end,
        sentence: article.text.slice(start, end),
        score,
        reason,
        ...voice,
      },
    ];
  });
  return describeDifferences(claim, byId, matches);
}

async function prepare(articles: EngineArticle[]): Promise<Prepared> {
  const basis = hashInputs(articles);
  const known = prepared.findIndex((one) => one.basis === basis);
  const [ready] = known < 0 ? [] : prepared.splice(known, 1);
  const now = ready ?? (await split(basis, articles));
  prepared.unshift(now);
  prepared.length = Math.min(prepared.length, MOST_PREPARED);
  return now;
}

async function split(basis: string, articles: EngineArticle[]): Promise<Prepared> {
  const sentences = articles.flatMap(({ id: articleId, text, parts, language }) =>
    splitSentences({ text, language })
      .filter(({ start }) => !NOT_READ.has(findPartAt(parts, start)?.kind ?? 'body'))
      .map(({ start, end }, position) => ({ articleId, start, end, position, text: text.slice(start, end) })),
  );
  return {
    basis,
    sentences,
    passages: sentences.map(({ articleId, position, text }, id) => ({ id, articleId, position, text })),
    context: { lexicon: await loadLexicon() },
  };
}

/** What each match would put otherwise than the passages that are marked, in sentences. */
function describeDifferences(
  claim: WordedClaim,
  articles: ReadonlyMap<string, EngineArticle>,
  matches: Omit<Match, 'differences'>[],
): Match[] {
  const candidates = matches.map(({ articleId, start, end, voice, speaker, polarity, verb }, at) => ({
    id: `match ${at}`,
    articleId,
    start,
    end,
    voice: { voice, speaker, polarity, verb },
  }));
  const passages = [...claim.passages, ...candidates].flatMap((passage) => {
    const article = articles.get(passage.articleId);
    return article ? [toWord(passage, article)] : [];
  });
  const wordings = findWordings({ claim, passages });
  const marked = new Set(claim.passages.map(({ id }) => id));
  return matches.map((match, at) => {
    const conflicts = findConflicts({
      wordings: wordings.filter(({ passageId }) => marked.has(passageId) || passageId === `match ${at}`),
    });
    return {
      ...match,
      differences: conflicts
        .filter(({ sides }) =>
          sides.some((side) => side.wordings.some(({ passageId }) => passageId === `match ${at}`)),
        )
        .map(({ sentence }) => sentence),
    };
  });
}
