import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findConflicts } from '@/lib/compare/find-conflicts';
import { findWordings, type PassageToWord } from '@/lib/compare/find-wordings';
import { getSentenceAt } from '@/lib/compare/get-sentence-at';
import type { Detail } from '@/lib/domain/claim';

const folder = '../shared/seeds';
const PUBLISHED = ['2025-03-15', '2025-03-15', '2025-03-15', '2025-03-14', '2025-03-14'];

function readArticles(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
}

/** The passages by article, each as words that stand in it once or first. */
function compare(statement: string, marks: readonly (readonly [number, string])[], details: Detail[] = []) {
  const articles = readArticles();
  const passages = marks.map(([article, words]): PassageToWord => {
    const text = articles[article] ?? '';
    const at = text.indexOf(words);
    if (at === -1) throw new Error(`Article ${article} does not hold “${words}”.`);
    const { start, end } = getSentenceAt(text, at);
    return {
      id: `${article}-${at}`,
      articleId: `${article}`,
      label: `00${article}`,
      sentence: text.slice(start, end),
      marked: { start: at - start, end: Math.min(at + words.length, end) - start },
      publishedAt: PUBLISHED[article] ?? null,
      language: 'en',
      article: { text, start },
    };
  });
  return findConflicts({ wordings: findWordings({ claim: { statement, details }, passages }) });
}

const title = existsSync(folder)
  ? 'on the five articles'
  : 'on the five articles (left out: ../shared/seeds is not here)';

describe.skipIf(!existsSync(folder))(title, () => {
  it('finds that the incursion cannot have begun both last summer and in August 2023', () => {
    const found = compare('Ukrainian forces began an incursion into Russia’s Kursk region', [
      [0, 'Ukrainian troops had conducted a cross-border incursion'],
      [1, 'Ukrainian troops conducted a cross-border incursion'],
      [2, 'Ukrainian troops had conducted a cross-border incursion'],
      [3, 'Ukrainian forces had occupied'],
    ]);
    expect(found.map(({ kind, detail }) => [kind, detail])).toEqual([['contradiction', 'when']]);
    expect(found[0]?.sentence).toMatch(
      /“last summer” \(1 June to 31 August 2024; .*Northern Hemisphere\) in 000, 001 and 002 and “since August 2023” \(August 2023; the words name it\) in 003 cannot both be true/,
    );
  });

  it('finds that two articles call the president a former one', () => {
    const found = compare('Trump asked Putin to spare Ukrainian soldiers', [
      [0, 'Donald Trump’s request to spare'],
      [1, 'Donald Trump revealed that he had urged Putin'],
      [2, 'Donald Trump said he had urged Putin'],
      [3, 'Donald Trump appealed to'],
      [4, 'Donald Trump’s plea to avoid'],
    ]);
    expect(found.filter(({ kind }) => kind === 'title').map(({ sentence }) => sentence)).toEqual([
      'Donald Trump is “US President” in 000, 003 and 004 and “former US President” in 001 and 002.',
    ]);
    expect(found.filter(({ kind }) => kind === 'contradiction')).toEqual([]);
  });

  it('finds who is said to be cautiously optimistic', () => {
    const found = compare('There is cautious optimism about the talks', [
      [0, 'cautious optimism'],
      [1, 'cautious optimism'],
      [2, 'cautious optimism'],
      [3, 'cautious optimism'],
      [4, 'cautious optimism'],
    ]);
    expect(found.map(({ kind, sentence }) => [kind, sentence])).toEqual([
      [
        'attribution',
        'It comes from different speakers: Russian and US officials in 000, 001 and 002; Dmitry Peskov in 003 and 004.',
      ],
    ]);
  });

  it('finds that the encirclement is claimed, underscored and denied by different speakers, and no contradiction', () => {
    const found = compare('Ukrainian forces in Kursk are encircled', [
      [0, 'Ukrainian forces were surrounded'],
      [0, 'have disputed these claims'],
      [1, 'Ukrainian forces were encircled'],
      [1, 'have rejected these claims'],
      [2, 'Ukrainian forces were surrounded'],
      [2, 'have disputed these claims'],
      [3, 'his men were being encircled'],
      [3, 'completely surrounded by Russian forces'],
      [4, 'its forces are encircled'],
    ]);
    expect(found.map(({ kind }) => kind)).toEqual(['attribution', 'attribution', 'strength']);
    expect(found.at(-1)?.sentence).toBe(
      'Donald Trump and Vladimir Putin “underscored” it in 000 and “claimed” it in 001 and 002: one verb keeps its distance, the other gives weight.',
    );
  });

  it('finds no difference in the 30 days and the eight villages', () => {
    expect(
      compare('Ukraine offered an unconditional ceasefire of 30 days', [
        [1, '30-day'],
        [2, '30-day'],
      ]),
    ).toEqual([]);
    expect(
      compare('The evacuation of eight villages was announced', [
        [1, 'mandatory evacuation of eight villages'],
        [2, 'mandatory evacuation of eight villages'],
      ]).filter(({ detail }) => detail === 'how many'),
    ).toEqual([]);
  });
});
