import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareQuotes } from '@/lib/compare/compare-quotes';
import { findQuotes } from '@/lib/compare/find-quotes';
import type { QuoteChange } from '@/lib/domain/quote';

const folder = '../shared/seeds';
const fragment = 'cautious optimism';

/** Article and beginning of a version, of the fuller one, what was done, whether it changes the sense. */
const table: [string, string, string, string, QuoteChange[], boolean][] = [
  ['002', 'For this request', '001', 'that for Trump’s request', ['paraphrase_in_marks'], false],
  ['000', 'lay down their arms', '002', 'For this request', ['truncated'], false],
  ['002', 'the call had yet to be scheduled', '001', 'that Putin had shared', ['paraphrase_in_marks'], false],
  ['002', 'There is a very good chance', '003', 'We had very good', ['truncated'], true],
  ['003', 'that there is a very good chance', '003', 'We had very good', ['truncated'], true],
  ['003', 'of a potential massacre', '003', 'We had very good', ['paraphrase'], true],
  ['000', 'I have strongly requested', '003', 'We had very good', ['truncated'], false],
  ['001', 'very good and productive discussions', '003', 'We had very good', ['truncated'], false],
  ['004', 'completely surrounded', '003', 'We had very good', ['truncated'], false],
  ['000', fragment, '003', 'There are certainly some grounds', ['other_speaker', 'truncated'], false],
  ['001', fragment, '003', 'There are certainly some grounds', ['other_speaker', 'truncated'], false],
  ['002', fragment, '003', 'There are certainly some grounds', ['other_speaker', 'truncated'], false],
  ['003', 'He is now doing everything he can', '000', 'Putin cannot get out', ['translation'], false],
  ['003', 'There is an understanding', '002', 'After Mr. Witkoff', ['translation'], false],
  ['001', 'Putin cannot get out', '000', 'Putin cannot get out', ['verbatim'], false],
  ['002', 'Of course, both sides', '001', 'Of course, both sides', ['verbatim'], false],
];

describe.skipIf(!existsSync(folder))('compareQuotes on the five articles (needs ../shared/seeds)', () => {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.txt')) : [];
  const quotes = files.flatMap((file) =>
    findQuotes({ article: { id: file.slice(0, 3), text: readFileSync(`${folder}/${file}`, 'utf8') } }),
  );
  const { comparisons } = compareQuotes({ quotes });
  const find = (article: string, beginning: string) =>
    quotes
      .filter(({ articleId, words }) => articleId === article && words.startsWith(beginning))
      .map(({ id }) => id);

  it.each(table)('%s “%s…” against %s “%s…”: %j', (article, words, other, fuller, changes, changesSense) => {
    const [versions, fullers] = [find(article, words), find(other, fuller)];
    const found = comparisons.find(
      ({ quoteId, againstId }) => versions.includes(quoteId) && fullers.includes(againstId),
    );
    expect(found).toMatchObject({ changes, changesSense });
  });

  it('names the speaker of each quotation that has one', () => {
    const speakers = quotes
      .filter(({ form }) => form === 'direct')
      .map(({ articleId, words, speaker }) => [articleId, words.slice(0, 24), speaker]);
    expect(speakers).toContainEqual(['001', 'very good and productive', 'Donald Trump']);
    expect(speakers).toContainEqual(['002', 'in the shortest possible', 'Vladimir Putin']);
    expect(speakers).toContainEqual(['003', 'There are certainly some', 'Dmitry Peskov']);
    expect(speakers).toContainEqual(['002', 'Aerial attacks — such as', 'Volodymyr Artiukhin']);
  });
});
