import { existsSync, readFileSync } from 'node:fs';
import { matchPassages } from '@/lib/compare/match-passages';
import { offerMatches } from '@/lib/compare/offer-matches';
import { sameEvent } from '@/lib/compare/same-event';
import { splitSentences } from '@/lib/compare/split-sentences';
import { loadLexicon } from '@/lib/server/compare/load-lexicon';
import { formatMilliseconds, type Row, timeInterleaved } from '@/tests/support/bench';
import { hasSameEventReference, readReferenceArticles } from '@/tests/support/same-event-reference';
import { listMatchingTopics, type MatchingTopic, rateRankings } from './matching-topics';
import { createTfIdf } from './tf-idf';

export const name = 'sentences, events and matching';

const GOLDEN_RULES = '../shared/reference/sentences/golden_rules.json';
const SPLITTING_ROUNDS = 51;

/**
 * Splits the English golden rules beside Intl.Segmenter; then groups and matches the articles of ECB+ topics 1-24
 * beside TF-IDF, which may choose its best threshold afterwards. Both do the same work on the same data in the same run.
 */
export async function run(): Promise<Row[]> {
  const rows: Row[] = [];
  if (existsSync(GOLDEN_RULES)) rows.push(...(await measureSentences()));
  if (hasSameEventReference)
    rows.push(
      ...measureEvents(),
      ...(await measureMatching()),
      ...(await measureOffered()),
      await measureGrowth(),
    );
  if (rows.length === 0) process.stdout.write('  Nothing measured: the reference data are not there.\n');
  return rows;
}

async function measureSentences(): Promise<Row[]> {
  const rules: { text: string; expected: string[] }[] = JSON.parse(readFileSync(GOLDEN_RULES, 'utf8'));
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const splitOwn = (text: string) => splitSentences({ text }).map(({ start, end }) => text.slice(start, end));
  const splitPeer = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  const squeeze = (sentences: string[]) =>
    JSON.stringify(sentences.map((sentence) => sentence.replace(/\s+/g, ' ').trim()));
  const count = (split: (text: string) => string[]) =>
    rules.filter(({ text, expected }) => squeeze(split(text)) === squeeze(expected)).length;
  // Rule by rule: Intl.Segmenter keeps the whole text for each sentence and runs out of memory on a long one.
  const times = await timeInterleaved(
    {
      own: () => rules.map(({ text }) => splitOwn(text)),
      peer: () => rules.map(({ text }) => splitPeer(text)),
    },
    { rounds: SPLITTING_ROUNDS },
  );
  const right = { own: count(splitOwn), peer: count(splitPeer) };
  return [
    {
      what: 'sentences: English golden rules',
      hold: 'at least 50 of 52',
      measured: `${right.own} of ${rules.length}, ${formatMilliseconds(times.own.median)}`,
      baseline: `${right.peer} (Intl.Segmenter), ${formatMilliseconds(times.peer.median)}`,
      ratio: right.own / right.peer,
      held: right.own >= 50,
    },
  ];
}

function measureEvents(): Row[] {
  const articles = readReferenceArticles();
  const topics = new Map(articles.map(({ id, topic }) => [id, topic]));
  const own = time(() => sameEvent({ articles }).pairs);
  const peer = time(() => {
    const { compare } = createTfIdf(articles.map(({ text }) => text));
    return articles.flatMap((a, place) =>
      articles.slice(place + 1).map((b) => ({ truth: a.topic === b.topic, score: compare(a.text, b.text) })),
    );
  });
  const decided = own.result.map(({ a, b, same }) => ({
    truth: topics.get(a) === topics.get(b),
    score: same ? 1 : 0,
  }));
  const f1 = { own: getBestF1(decided), peer: getBestF1(peer.result) };
  return [
    {
      what: `events: F1 over ${decided.length.toLocaleString('en')} pairs of articles`,
      hold: 'at least 0.84',
      measured: `${f1.own.toFixed(3)} at a fixed threshold, ${formatMilliseconds(own.taken)}`,
      baseline: `${f1.peer.toFixed(3)} (TF-IDF at its best), ${formatMilliseconds(peer.taken)}`,
      ratio: f1.own / f1.peer,
      held: f1.own >= 0.84,
    },
  ];
}

function getBestF1(pairs: readonly { truth: boolean; score: number }[]): number {
  const there = pairs.filter(({ truth }) => truth).length;
  const sorted = pairs.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  let right = 0;
  let best = 0;
  for (const [place, { truth, score }] of sorted.entries()) {
    if (truth) right += 1;
    if (sorted[place + 1]?.score !== score) best = Math.max(best, (2 * right) / (place + 1 + there));
  }
  return best;
}

async function measureMatching(): Promise<Row[]> {
  const lexicon = await loadLexicon();
  const topics = listMatchingTopics();
  const own = time(() => topics.map((topic) => rankOwn(topic, { lexicon, sentences: topic.sentences })));
  const peer = time(() => topics.map(rankPeer));
  return [undefined, true, false].flatMap((isOdd): Row[] => {
    const isChosen = (_: unknown, place: number) => isOdd === undefined || topics[place]?.isOdd === isOdd;
    const rated = rateRankings(own.result.filter(isChosen).flat());
    const other = rateRankings(peer.result.filter(isChosen).flat());
    const all = isOdd === undefined;
    const part = all ? 'all topics' : isOdd ? 'odd topics, never trained on' : 'even topics, trained on';
    const taken = ({ taken }: { taken: number }) => (all ? `, ${formatMilliseconds(taken)}` : '');
    return [
      {
        what: `matching, ${part}: P@1 and MAP`,
        hold: all ? 'at least 0.815 and 0.79' : 'more than the baseline',
        measured: `${rated.precision.toFixed(3)} and ${rated.map.toFixed(3)}${taken(own)}`,
        baseline: `${other.precision.toFixed(3)} and ${other.map.toFixed(3)} (TF-IDF)${taken(peer)}`,
        ratio: rated.map / other.map,
        held: all
          ? rated.precision >= 0.815 && rated.map >= 0.79
          : rated.precision > other.precision && rated.map > other.map,
      },
    ];
  });
}

/** What a screen would offer for a claim with one marked sentence, beside as many of the likest by TF-IDF. */
async function measureOffered(): Promise<Row[]> {
  const lexicon = await loadLexicon();
  const count = { queries: 0, offered: 0, right: 0, peer: 0 };
  for (const topic of listMatchingTopics()) {
    const context = { lexicon, sentences: topic.sentences };
    const peers = rankPeer(topic);
    for (const [at, { text, articleId, right }] of topic.queries.entries()) {
      const matches = matchPassages({
        query: { statement: text, articleId, passages: [{ articleId, text, marked: text }] },
        passages: topic.passages,
        context,
        limit: Number.POSITIVE_INFINITY,
      });
      const offered = offerMatches(matches);
      count.queries += 1;
      count.offered += offered.length;
      count.right += offered.filter(({ id }) => right.has(id)).length;
      count.peer += (peers[at]?.ranked ?? []).slice(0, offered.length).filter((id) => right.has(id)).length;
    }
  }
  const own = count.right / count.offered;
  const peer = count.peer / count.offered;
  return [
    {
      what: `matching: offered sentences that are right, ${(count.offered / count.queries).toFixed(1)} for a claim`,
      hold: 'at least 0.65',
      measured: own.toFixed(3),
      baseline: `${peer.toFixed(3)} (as many by TF-IDF)`,
      ratio: own / peer,
      held: own >= 0.65,
    },
  ];
}

const FEW = 200;
const MANY = 509;

/** A first and five more questions on articles of all topics as if they were one case, for two and a half times the articles. */
async function measureGrowth(): Promise<Row> {
  const lexicon = await loadLexicon();
  const articles = readReferenceArticles();
  const ask = (count: number) => {
    const passages = articles.slice(0, count).flatMap(({ id: articleId, sentences }) =>
      sentences.map(({ text }, position) => ({
        id: `${articleId} ${position}`,
        articleId,
        position,
        text,
      })),
    );
    const context = { lexicon };
    const { taken } = time(() => {
      for (const { text, articleId } of passages.slice(0, 6))
        matchPassages({ query: { statement: text, articleId }, passages, context });
    });
    return { sentences: passages.length, taken };
  };
  ask(FEW);
  const few = ask(FEW);
  const many = ask(MANY);
  const ratio = many.taken / few.taken;
  const linear = many.sentences / few.sentences;
  return {
    what: `matching: six questions on ${MANY} articles, ${many.sentences.toLocaleString('en')} sentences`,
    hold: `at most 2 x what ${linear.toFixed(1)} times the sentences make of ${FEW} articles`,
    measured: formatMilliseconds(many.taken),
    baseline: `${formatMilliseconds(few.taken)} (${FEW} articles)`,
    ratio,
    held: ratio <= 2 * linear,
  };
}

function rankOwn(
  { passages, queries }: MatchingTopic,
  context: Parameters<typeof matchPassages>[0]['context'],
) {
  const limit = Number.POSITIVE_INFINITY;
  return queries.map(({ text, articleId, right }) => ({
    right,
    ranked: matchPassages({ query: { statement: text, articleId }, passages, context, limit }).map(
      ({ id }) => id,
    ),
  }));
}

function rankPeer({ passages, sentences, queries }: MatchingTopic) {
  const { compare } = createTfIdf(sentences);
  return queries.map(({ text, articleId, right }) => ({
    right,
    ranked: passages
      .filter((passage) => passage.articleId !== articleId)
      .map((passage) => ({ id: passage.id, score: compare(text, passage.text) }))
      .sort((a, b) => b.score - a.score)
      .map(({ id }) => id),
  }));
}

function time<Result>(work: () => Result): { result: Result; taken: number } {
  const from = performance.now();
  const result = work();
  return { result, taken: performance.now() - from };
}
