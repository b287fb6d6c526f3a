import { describe, expect, it } from 'vitest';
import { findApartInTime } from '@/lib/compare/find-apart-in-time';
import { readDetails } from '@/lib/compare/read-details';

const read = (articleId: string, text: string, publishedAt = '2025-03-15') => ({
  id: `${articleId}: ${text}`,
  articleId,
  text,
  details: readDetails({ sentence: text, publishedAt, language: 'en' }).details,
});
const summer = read(
  'a',
  'They met in Zenda, the town where Ruritanian troops had made an incursion last summer.',
);
const august = read('b', 'He won back the Zenda valley, which Ruritanian forces had held since August 2023.');

/** The words that each group holds, by article. */
const find = (...sentences: ReturnType<typeof read>[]) =>
  findApartInTime(sentences).map((group) =>
    group.sentences.map(({ id, part }) => {
      const sentence = sentences.find((one) => one.id === id);
      return `${sentence?.articleId}: ${sentence?.text.slice(part.start, part.end)}`;
    }),
  );

describe('findApartInTime', () => {
  it('ties times that two articles give in passing of the same people at the same place', () => {
    expect(find(summer, august)).toEqual([
      [
        'a: Ruritanian troops had made an incursion last summer',
        'b: Ruritanian forces had held since August 2023',
      ],
    ]);
    expect(find(august, summer)).toHaveLength(1);
  });

  it.each([
    ['of other people', 'The Zenda valley, which Strelsau forces had held since August 2023, is quiet.'],
    ['of another place', 'He won back Hentzau, which Ruritanian forces had held since August 2023.'],
    ['on the same days', 'He won back the Zenda valley, which Ruritanian forces had held since July 2024.'],
    ['on single days', 'He was in Zenda, where Ruritanian troops met on 2 March 2025.'],
    ['in the words of somebody', 'He said: “Zenda, which Ruritanian forces had held since August 2023.”'],
    ['without a name', 'He won back the valley, which troops had held since August 2023.'],
    ['as its point', 'Ruritanian forces had held Zenda since August 2023.'],
  ])('leaves alone what an article says %s', (_what, text) => {
    expect(find(summer, read('b', text))).toEqual([]);
  });

  it('finds nothing in one article, however it contradicts itself', () => {
    expect(find(summer, { ...august, articleId: 'a' })).toEqual([]);
    expect(find()).toEqual([]);
  });
});
