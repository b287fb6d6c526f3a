import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findReuse } from '@/lib/compare/find-reuse';
import { readReuseWords } from '@/lib/compare/read-reuse-words';
import { formatMilliseconds, type Row, timeInterleaved } from '@/tests/support/bench';
import { compareAllPairs, readAsciiWords } from './naive-reuse';
import { makeReuseTexts } from './reuse-texts';

export const name = 'reuse between articles';

const REFERENCE = '../shared/reference/same-event-same-claim';
/** Time per word may grow so much from 100 to 1,000 articles, since tables outgrow the cache; pairs grow tenfold. */
const GROWTH = 4;

interface Topic {
  topic: string;
  documents: { id: string; sentences: { tokens: string[] }[] }[];
}

/**
 * Finds what 10, 100 and 1,000 articles share, beside sets of 8-grams compared pair by pair, in turns; then the
 * containment of all same-event pairs of ECB+ beside the published figures.
 */
export async function run(): Promise<Row[]> {
  return [...(await measureGrowth()), ...(await measureQuality())];
}

async function measureGrowth(): Promise<Row[]> {
  const rows: Row[] = [];
  let before: { perWord: number; words: number } | undefined;
  for (const count of [10, 100, 1000]) {
    const texts = makeReuseTexts(count);
    const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
    const times = await timeInterleaved(
      {
        own: () => findReuse({ texts }),
        naive: () => compareAllPairs(texts, readReuseWords),
      },
      count === 1000 ? { rounds: 3, warmUp: 1 } : { rounds: 7, warmUp: 3 },
    );
    const perWord = times.own.median / words;
    const growth = before === undefined ? 1 : perWord / before.perWord;
    const stretches = findReuse({ texts }).reduce((sum, pair) => sum + pair.stretches.length, 0);
    rows.push({
      what: `${count.toLocaleString('en')} articles, ${words.toLocaleString('en')} words, ${stretches} stretches`,
      hold: count === 1000 ? `time per word at most ${GROWTH} x that of 100 articles` : '(shown)',
      measured: `${formatMilliseconds(times.own.median)}, ${((1000 * times.own.median) / words).toFixed(2)} ms per 1,000 words`,
      baseline: `${formatMilliseconds(times.naive.median)} (pair by pair, containment only)`,
      ratio: growth,
      held: count < 1000 || growth <= GROWTH,
    });
    before = { perWord, words };
  }
  return rows;
}

async function measureQuality(): Promise<Row[]> {
  if (!existsSync(REFERENCE)) {
    console.log(`  ${REFERENCE} is not here: the containment of published pairs was not measured.`);
    return [];
  }
  const topics: Topic[] = JSON.parse(gunzipSync(readFileSync(`${REFERENCE}/articles.json.gz`)).toString());
  const texts = topics.flatMap(({ documents }) =>
    documents.map(({ id, sentences }) => ({
      id,
      text: sentences.map(({ tokens }) => tokens.join(' ')).join(' '),
    })),
  );
  const eventOf = new Map(topics.flatMap(({ topic, documents }) => documents.map(({ id }) => [id, topic])));
  const { pairs }: { pairs: [string, string, string, number, number, number, number][] } = JSON.parse(
    readFileSync(`${REFERENCE}/reuse_pairs.json`, 'utf8'),
  );
  const times = await timeInterleaved(
    {
      own: () => findReuse({ texts, readTokens: readAsciiWords }),
      naive: () => compareAllPairs(texts, readAsciiWords),
    },
    { rounds: 3, warmUp: 1 },
  );

  const found = findReuse({ texts, readTokens: readAsciiWords });
  const own = new Map(found.map((pair) => [`${pair.a} ${pair.b}`, Math.max(pair.aInB, pair.bInA)]));
  const naive = compareAllPairs(texts, readAsciiWords);
  const given = new Map(pairs.map(([, a, b, , , , share]) => [`${a} ${b}`, share]));
  const countRight = (answers: Map<string, number>) =>
    [...given].filter(([key, share]) => {
      const [a, b] = key.split(' ');
      return Math.abs((answers.get(key) ?? answers.get(`${b} ${a}`) ?? 0) - share) <= 0.02;
    }).length;
  const countInvented = (answers: Map<string, number>) =>
    [...answers].filter(([key, share]) => {
      const [a = '', b = ''] = key.split(' ');
      return share > 0 && eventOf.get(a) === eventOf.get(b) && !given.has(key) && !given.has(`${b} ${a}`);
    }).length;
  const right = countRight(own);
  const invented = countInvented(own);
  const edited = found.flatMap(({ stretches }) => stretches).filter(({ kind }) => kind === 'edited').length;
  return [
    {
      what: `containment of ${given.size} published pairs of ECB+ within 0.02, none invented`,
      hold: 'all, and 0',
      measured: `${right}, ${invented} invented; ${formatMilliseconds(times.own.median)} with ${edited} edited stretches`,
      baseline: `${countRight(naive)}, ${countInvented(naive)} invented; ${formatMilliseconds(times.naive.median)} (pair by pair)`,
      ratio: right / given.size,
      held: right === given.size && invented === 0,
    },
  ];
}
