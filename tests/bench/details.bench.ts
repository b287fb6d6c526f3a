import { recognizeCurrency, recognizeDateTime, recognizeNumber } from '@microsoft/recognizers-text-suite';
import { readDetails } from '@/lib/compare/read-details';
import { formatMilliseconds, type Row, timeInterleaved } from '@/tests/support/bench';
import {
  countRight,
  hasRecognizerCases,
  models,
  readCases,
  recognizerFolder,
} from '@/tests/support/recognizer-cases';

export const name = 'details';

const SENTENCES = [
  'The mayor said on Friday that more than 200 families had left eight villages since last summer.',
  'Former finance minister Jane Doe told reporters that the company paid $4.5 million for a 30-day licence.',
  'Officials denied that the bridge would reopen earlier this week unless the repairs were finished.',
  'He called the vote a victory for the people who had waited for it.',
  'About a third of the workers, 12.5 percent fewer than two years ago, live in the northern districts.',
];
const ROUNDS = 5;
/** A sentence's details hold all that the recogniser's models say and more, for at most so much of their time. */
const SPEED = 1.5;

/** Quality on the published cases beside the recogniser alone, and the time of reading a sentence beside its models. */
export async function run(): Promise<Row[]> {
  const times = await timeInterleaved(
    {
      own: () =>
        SENTENCES.map((sentence) => readDetails({ sentence, publishedAt: '2025-03-15', language: 'en' })),
      alone: () =>
        SENTENCES.map((sentence) => [
          recognizeDateTime(sentence, 'en-us', undefined, new Date(2025, 2, 15)),
          recognizeNumber(sentence, 'en-us'),
          recognizeCurrency(sentence, 'en-us'),
        ]),
    },
    { rounds: ROUNDS, warmUp: 1 },
  );
  const speed = times.own.median / times.alone.median;
  const row: Row = {
    what: 'read the details of a sentence',
    hold: `at most ${SPEED} x the recogniser's three models`,
    measured: formatMilliseconds(times.own.median / SENTENCES.length),
    baseline: formatMilliseconds(times.alone.median / SENTENCES.length),
    ratio: speed,
    held: speed <= SPEED,
  };
  if (!hasRecognizerCases) {
    console.log(`  Quality is not measured: ${recognizerFolder} is not here.`);
    return [row];
  }
  const quality = models.map((model): Row => {
    const cases = readCases(model);
    const own = countRight(cases, model, model.own);
    const alone = countRight(cases, model, model.alone);
    const share = (count: number) => `${count} of ${cases.length} (${(count / cases.length).toFixed(3)})`;
    return {
      what: `${model.what} with the right span and value`,
      hold: `at least ${model.hold} of all cases, more than the recogniser alone`,
      measured: share(own),
      baseline: share(alone),
      ratio: own / alone,
      held: own / cases.length >= model.hold && own > alone,
    };
  });
  return [...quality, row];
}
