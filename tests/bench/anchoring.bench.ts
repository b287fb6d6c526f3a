import { describe } from '@/lib/anchoring/describe';
import { locateAll } from '@/lib/anchoring/locate-all';
import { indexSeeds } from '@/lib/anchoring/seed-index';
import { formatMilliseconds, type Row, timeInterleaved } from '@/tests/support/bench';
import { BASELINE_CONTEXT, locateAsHypothesis } from './anchoring-baseline';
import { type EditedText, makeEditedText } from './anchoring-text';

type Place = { start: number; end: number };
type Answer = Place & { confirm: boolean };
type Tally = { right: number; wrong: number; unasked: number; ends: number; there: number; found: number };

const SEEDS = [11, 12, 13];
const WORDS = 100_000;
const QUOTES = 200;
const ROUNDS = 5;

export const name = 'anchoring';

/**
 * Locates 200 quotes in an edited text of 100,000 words, and the same quotes with Hypothesis' algorithm on
 * approx-string-match, in turns. Time is the median for the first text, the index built anew each time;
 * answers are counted over three texts.
 */
export async function run(): Promise<Row[]> {
  const texts = SEEDS.map((seed) => makeEditedText({ seed, words: WORDS, quotes: QUOTES }));
  const own = startTally();
  const peer = startTally();
  for (const text of texts) {
    addTally(own, text, locateOwn(text)());
    addTally(peer, text, locatePeer(text)());
  }

  const [text] = texts;
  if (!text) throw new Error('There is no text to measure on.');
  const times = await timeInterleaved(
    { own: locateOwn(text), peer: locatePeer(text), index: () => indexSeeds(text.edited) },
    { rounds: ROUNDS, warmUp: 1 },
  );
  const count = SEEDS.length * QUOTES;
  const share = (part: number) => `${part} of ${count}`;
  const speed = times.own.median / times.peer.median;
  return [
    {
      what: `locate ${QUOTES} quotes in an edited ${WORDS.toLocaleString('en')}-word text`,
      hold: "at most 1/25 of Hypothesis' algorithm",
      measured: `${formatMilliseconds(times.own.median)} (${formatMilliseconds(times.index.median)} of it the index)`,
      baseline: formatMilliseconds(times.peer.median),
      ratio: speed,
      held: speed <= 1 / 25,
    },
    {
      what: 'right answers (the place, or "lost" where it is gone)',
      hold: 'at least as many',
      measured: `${share(own.right)}, ${own.ends} to the letter`,
      baseline: `${share(peer.right)}, ${peer.ends} to the letter`,
      ratio: own.right / peer.right,
      held: own.right >= peer.right,
    },
    {
      what: 'found, of the quotes that are still there and not copied',
      hold: 'at least as many',
      measured: `${own.found} of ${own.there}`,
      baseline: `${peer.found} of ${peer.there}`,
      ratio: own.found / peer.found,
      held: own.found >= peer.found,
    },
    {
      what: 'false answers (another place)',
      hold: 'at most a third',
      measured: `${share(own.wrong)}, ${own.unasked} without asking a person`,
      baseline: `${share(peer.wrong)}, ${peer.unasked} without asking a person`,
      ratio: own.wrong / peer.wrong,
      held: own.wrong <= peer.wrong / 3,
    },
  ];
}

function startTally(): Tally {
  return { right: 0, wrong: 0, unasked: 0, ends: 0, there: 0, found: 0 };
}

function locateOwn({ text, edited, quotes }: EditedText): () => (Answer | undefined)[] {
  const anchors = quotes.map(({ start, end }) => describe({ text, start, end }));
  return () =>
    locateAll({ text: edited, anchors }).map((found) =>
      found.kind === 'lost' ? undefined : { ...found, confirm: found.kind === 'fuzzy' },
    );
}

function locatePeer({ text, edited, quotes }: EditedText): () => (Answer | undefined)[] {
  const anchors = quotes.map(({ start, end }) => ({
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - BASELINE_CONTEXT), start),
    suffix: text.slice(end, end + BASELINE_CONTEXT),
  }));
  return () =>
    anchors.map((anchor) => {
      const found = locateAsHypothesis(edited, anchor);
      return found && { ...found, confirm: false };
    });
}

/**
 * An answer is right where at least half of it and the true place together is common to both. "Lost" is right
 * where more than half of the quote is gone, and where a copy of its paragraph leaves two places for it (there
 * the original is right as well, and the copy is false).
 */
function addTally(tally: Tally, text: EditedText, answers: (Answer | undefined)[]): void {
  for (const [at, answer] of answers.entries()) {
    const quote = text.quotes[at];
    if (!quote) throw new Error('There are more answers than quotes.');
    const truth = findTruth(text, quote);
    const copied = text.copied.some(({ start, end }) => start < quote.end && quote.start < end);
    const isThere = truth.kept >= 0.5 && !copied;
    if (isThere) tally.there += 1;
    if (!answer) {
      if (truth.kept < 0.5 || copied) tally.right += 1;
      continue;
    }
    const common = Math.min(answer.end, truth.end) - Math.max(answer.start, truth.start);
    const together = Math.max(answer.end, truth.end) - Math.min(answer.start, truth.start);
    if (truth.kept > 0 && common / together >= 0.5) {
      tally.right += 1;
      if (isThere) tally.found += 1;
      if (answer.start === truth.start && answer.end === truth.end) tally.ends += 1;
    } else {
      tally.wrong += 1;
      if (!answer.confirm) tally.unasked += 1;
    }
  }
}

function findTruth({ origins }: EditedText, quote: Place): Place & { kept: number } {
  let start = -1;
  let end = -1;
  let units = 0;
  for (const [at, origin] of origins.entries()) {
    if (origin < quote.start || origin >= quote.end) continue;
    if (start === -1) start = at;
    end = at + 1;
    units += 1;
  }
  return { start, end, kept: units / (quote.end - quote.start) };
}
