import { findApartInTime } from '@/lib/compare/find-apart-in-time';
import { findConflicts } from '@/lib/compare/find-conflicts';
import { findShared } from '@/lib/compare/find-shared';
import { findWordings } from '@/lib/compare/find-wordings';
import { listCheckableSentences } from '@/lib/compare/list-checkable-sentences';
import { proposeVoice } from '@/lib/compare/propose-voice';
import { suggestClaims } from '@/lib/compare/suggest-claims';
import type { Quote } from '@/lib/domain/quote';
import type { TextRange } from '@/lib/domain/revision-text';
import { loadLexicon } from '../compare/load-lexicon';
import { getArticleReading } from './article-readings';
import type { EngineArticle } from './read-inputs';
import { toWord } from './read-wordings';
import type { StoredResults } from './stored-results';

interface Task {
  articles: EngineArticle[];
  /** Of all the articles. */
  quotes: Quote[];
}

/** Sentences that are held against each other: the most worth checking of each article. */
const MOST_SENTENCES = 400;
/** More than anybody works through. */
const MOST_STATEMENTS = 60;
/** Sentences in which a time may be given in passing, cheaply told: reading details takes longest of all. */
const MAY_DATE_IN_PASSING = /\b(?:which|who|whom|whose|where|when)\b/u;

interface Sentence extends TextRange {
  id: string;
  article: EngineArticle;
  articleId: string;
  position: number;
  text: string;
}

type SharedStatement = StoredResults['shared']['statements'][number];

/**
 * What several articles of a case state or deny, before anybody has marked anything: their sentences, who speaks in each,
 * and how they differ. References are held against the others as well.
 */
export async function readShared({ articles, quotes }: Task): Promise<StoredResults['shared']> {
  const sentences = listSentences(articles, quotes);
  const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  const shared = findShared({ passages: sentences, context: { lexicon: await loadLexicon() } });
  const dated = sentences
    .filter(({ text, article }) => isEnglish(article) && MAY_DATE_IN_PASSING.test(text))
    .map((sentence) => ({ ...sentence, details: getArticleReading(sentence.article).readDetails(sentence) }));
  const apart = findApartInTime(dated).flatMap((found): Found[] => {
    const [first] = found.sentences;
    return first ? [{ sentences: found.sentences, lead: first.id, words: first.part }] : [];
  });
  return {
    revisions: articles.map(({ id: articleId, revisionId }) => ({ articleId, revisionId })),
    statements: [...apart, ...shared.slice(0, MOST_STATEMENTS)]
      .map((found) => describe(found, byId))
      .sort((a, b) => Number(isContradictory(b)) - Number(isContradictory(a))),
  };
}

const isContradictory = ({ differences }: SharedStatement) =>
  differences.some(({ kind }) => kind === 'contradiction');

function isEnglish({ language }: EngineArticle): boolean {
  return /^en(-|$)/iu.test(language);
}

/** In the order of the articles and their texts. */
function listSentences(articles: readonly EngineArticle[], quotes: readonly Quote[]): Sentence[] {
  const most = Math.max(2, Math.floor(MOST_SENTENCES / Math.max(1, articles.length)));
  return articles.slice(0, MOST_SENTENCES).flatMap((article) => {
    const { id: articleId, text, parts, language } = article;
    const own = quotes.filter((quote) => quote.articleId === articleId);
    const worth = new Map(
      suggestClaims({ article, quotes: own, least: 0 }).map(({ start, score }) => [start, score]),
    );
    const all = listCheckableSentences({ text, parts, language }).map(({ start, end }, position) => ({
      id: `${articleId} ${start}`,
      article,
      articleId,
      start,
      end,
      position,
      text: text.slice(start, end),
    }));
    const taken = new Set(
      all.toSorted((a, b) => (worth.get(b.start) ?? 0) - (worth.get(a.start) ?? 0)).slice(0, most),
    );
    return all.filter((sentence) => taken.has(sentence));
  });
}

interface Found {
  lead: string;
  /** Of the leading sentence, where not all of it stands for the others. */
  words?: TextRange;
  sentences: readonly { id: string; part: TextRange }[];
}

/** Who affirms and who denies is shown with each sentence: nobody has looked at it, so it contradicts nothing yet. */
function describe({ lead, words, sentences }: Found, byId: ReadonlyMap<string, Sentence>): SharedStatement {
  const leading = byId.get(lead);
  const { start, end } = words ?? { start: 0, end: leading?.text.length ?? 0 };
  const statement = leading?.text.slice(start, end) ?? '';
  const from = leading?.start ?? 0;
  const worded = sentences.flatMap(({ id, part }) => {
    const sentence = byId.get(id);
    if (!sentence) return [];
    const { article, articleId, start, end } = sentence;
    const marked = { start: start + part.start, end: start + part.end };
    const voice = proposeVoice({ text: article.text, ...marked, statement });
    return [{ article, place: { articleId, start, end, sentence: sentence.text, part: marked }, voice, id }];
  });
  const wordings = findWordings({
    claim: { statement, details: [] },
    passages: worded.map(({ id, article, place, voice }) =>
      // Named by its id: the desk may call it otherwise by the time this is read.
      toWord({ id, articleId: article.id, ...place.part, voice }, { ...article, label: article.id }),
    ),
  });
  return {
    lead: Math.max(
      0,
      worded.findIndex(({ id }) => id === lead),
    ),
    words: { start: from + start, end: from + end },
    statement,
    sentences: worded.map(({ place, voice }) => ({ ...place, ...voice })),
    differences: findConflicts({ wordings })
      .filter(({ detail }) => detail !== 'what')
      .map(({ kind, detail, sentence }) => ({ kind, detail, words: sentence })),
  };
}
