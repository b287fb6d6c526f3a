import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findMatchFocus, measureFocus } from '@/lib/compare/match-focus';
import { matchPassages } from '@/lib/compare/match-passages';
import { prepareMatching } from '@/lib/compare/prepare-matching';
import { splitSentences } from '@/lib/compare/split-sentences';
import { loadLexicon } from '@/lib/server/compare/load-lexicon';

const lexicon = await loadLexicon();

describe('findMatchFocus', () => {
  const texts = [
    'The Ruritanian forces were surrounded in the Zenda region.',
    'Ruritania denied that its forces had been encircled.',
    'Farms in the Zenda region were flooded.',
    'There was cautious optimism in Strelsau.',
  ];
  const matching = prepareMatching(
    texts.map((text, id) => ({ id, articleId: `${id}`, position: 0, text })),
    { lexicon },
  );
  const find = (statement: string, marked: string[]) =>
    findMatchFocus(matching, { statement, marked, lexicon });
  const measure = (focus: ReturnType<typeof find>, text: string) =>
    measureFocus(matching, focus, matching.read(text));

  it('is what statement and marked words both say, without names and their labels', () => {
    const { points } = find('Ruritanian forces in the Zenda region were encircled.', [
      'surrounded in the Zenda region',
    ]);
    expect(points.map(({ words }) => words)).toEqual([['encircle', 'surround']]);
  });

  it('is found in the same words, in other forms of them, and less in synonyms', () => {
    const focus = find('They were encircled.', []);
    expect(measure(focus, 'Nobody was encircled there.')).toBe(1);
    expect(measure(focus, 'An encirclement is denied.')).toBe(0.9);
    expect(measure(focus, 'They are surrounded.')).toBe(0.45);
    expect(measure(focus, 'The Zenda region was flooded.')).toBe(0);
  });

  it('is nearly all said by whoever says its phrase', () => {
    const focus = find('Cautious optimism was expressed about the talks.', ['expressed cautious optimism']);
    expect(focus.phrases).toContain('cautious optimism');
    expect(measure(focus, 'There are grounds for cautious optimism.')).toBeGreaterThanOrEqual(0.9);
  });

  it('is all of both where they have nothing in common', () => {
    const { points } = find('They cannot leave.', ['surrounded in the Zenda region']);
    expect(points.flatMap(({ words }) => words)).toEqual(expect.arrayContaining(['leave', 'surround']));
  });

  it.each(['', ' \n', 'Zenda'])('leaves nothing out where %j has no focus', (statement) => {
    expect(measure(find(statement, []), 'Farms were flooded.')).toBe(1);
  });
});

const seeds = join(process.cwd(), '..', 'shared', 'seeds');
const why = existsSync(seeds) ? '' : ' (left out: ../shared/seeds is not there)';

// Which sentences are right is told by words that all of them and no others have.
describe.skipIf(why !== '')(`matches for one mark in five real articles${why}`, () => {
  const articles = (existsSync(seeds) ? readdirSync(seeds) : [])
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(seeds, name), 'utf8'));
  const passages = articles.flatMap((text, article) =>
    splitSentences({ text, language: 'en' }).map(({ start, end }, position) => ({
      id: `${article} ${position}`,
      articleId: `${article}`,
      position,
      text: text.slice(start, end),
    })),
  );

  it.each([
    {
      statement: 'Ukrainian forces in the Kursk region were encircled in mid-March 2025.',
      article: '3',
      marked: 'surrounded in the Kursk region',
      right: /encircle|surrounded/i,
      of: 14,
      recall: 14,
    },
    {
      statement: 'Ukrainian troops began an incursion into the Kursk region.',
      article: '1',
      marked: 'incursion last summer',
      right: /incursion/i,
      of: 2,
      recall: 2,
    },
    {
      statement: 'Cautious optimism was expressed about the negotiations.',
      article: '1',
      marked: 'both Russian and US officials expressed “cautious optimism” about the ongoing negotiations',
      right: /cautious optimism/i,
      of: 4,
      recall: 4,
    },
  ])('puts what is right first: $statement', ({ statement, article, marked, right, of, recall }) => {
    const own = passages.find(({ articleId, text }) => articleId === article && text.includes(marked));
    const text = own?.text ?? '';
    const found = matchPassages({
      query: { statement, passages: [{ articleId: article, text, marked }] },
      passages,
      context: { lexicon },
      limit: 40,
    }).filter(({ id }) => id !== own?.id);
    const isRight = ({ id }: { id: string }) =>
      right.test(passages.find((passage) => passage.id === id)?.text ?? '');
    const offered = found.filter(({ score }) => score >= 0.5);
    expect(offered.filter(isRight)).toHaveLength(recall);
    expect(found.slice(0, of).filter(isRight).length).toBeGreaterThanOrEqual(of - 1);
  });
});
