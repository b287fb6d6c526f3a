import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { suggestClaims } from '@/lib/compare/suggest-claims';

const folder = '../shared/seeds';

function readArticles(): { id: string; text: string }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((id) => ({ id, text: readFileSync(`${folder}/${id}`, 'utf8') }));
}

const title = existsSync(folder)
  ? 'suggestClaims on five published articles'
  : `suggestClaims on five published articles (skipped: ${folder} is not here)`;

describe.skipIf(!existsSync(folder))(title, () => {
  it.each([
    [0, 'surrounded in Kursk', 'reports what Donald Trump and Vladimir Putin said'],
    [0, 'last summer', 'gives a date (last summer)'],
    [0, 'no threat of encirclement', 'quotes Ukraine’s military word for word'],
    [0, 'bad, almost critical', 'rests on one unnamed source (a Ukrainian soldier)'],
    [1, 'encircled in Kursk', 'gives a date (last summer)'],
    [1, '30-day unconditional', 'gives a number (30-day)'],
    [1, 'needed to order', 'reports what Vladimir Putin said'],
    [1, 'refuting the encirclement', 'tells that somebody disputes it (“refuting”)'],
    [2, 'three hours', 'gives a number (three hours)'],
    [2, 'the call had yet to be scheduled', 'quotes the Russian government word for word'],
    [2, 'mandatory evacuation', 'gives a number (eight villages)'],
    [3, 'since August 2023', 'is the article’s own statement, without a source'],
    [3, 'denied this week', 'tells that somebody disputes it (“denied”)'],
    [4, 'continues to deny', 'tells that somebody disputes it (“deny”)'],
    [4, '30-day ceasefire proposal', 'gives a number (30-day)'],
  ])('finds in article %i what says “%s”', (at, words, reason) => {
    const article = readArticles()[at] ?? { id: '', text: '' };
    const found = suggestClaims({ article }).find(({ start, end }) =>
      article.text.slice(start, end).includes(words),
    );
    expect(found?.reasons).toContain(reason);
  });

  it('leaves leftovers, credits and forecasts alone', () => {
    const found = readArticles().flatMap((article) =>
      suggestClaims({ article }).map(({ start, end }) => article.text.slice(start, end)),
    );
    for (const words of [
      'With inputs from',
      'Disclaimer',
      'Share This Article',
      'Also read',
      'Min Read',
      'Original Source',
      'remains fluid',
      'could affect potential agreements',
      'Strong steps are needed',
    ])
      expect(found.filter((sentence) => sentence.includes(words))).toEqual([]);
    expect(found.length).toBeGreaterThan(40);
    expect(found.length).toBeLessThan(85);
  });
});
