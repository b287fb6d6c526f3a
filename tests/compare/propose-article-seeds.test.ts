import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proposeArticle } from '@/lib/compare/propose-article';
import { type PartKind, validateParts } from '@/lib/domain/part';

const folder = '../shared/seeds';

/** What a desk editor would say the parts are, each by its first and last words. */
const expectedParts: Record<string, [PartKind, string, string][]> = {
  '000': [
    ['standfirst', 'Russian President', 'to surrender.'],
    ['body', 'Following US', 'their outlook.'],
    ['credit', '(With inputs', 'ANI)'],
  ],
  '001': [
    ['dateline', 'Moscow:', 'Moscow:'],
    ['body', 'Russian President', 'compromises.”'],
  ],
  '002': [
    ['headline', 'Putin demands', 'cease-fire talks'],
    ['boilerplate', '– World News', 'Min Read'],
    ['dateline', 'Moscow [Russia]', '(ANI):'],
    ['body', 'Russian President', 'compromises.”'],
    ['credit', '(ANI)', '(ANI)'],
    ['boilerplate', 'Disclaimer:', 'a comment'],
  ],
  '003': [
    ['body', 'Just hours', 'or die.”'],
    ['teaser', 'Also read:', 'Ukrainian lives'],
    ['body', 'Ukraine’s top', 'the conflict.'],
    ['crosshead', 'Ceasefire deal', 'Ceasefire deal'],
    ['body', 'On Friday', 'position.”'],
    ['crosshead', 'Zelenskyy attacks', 'Putin'],
    ['body', 'Meanwhile,', 'social media.'],
    ['credit', '(With inputs', 'agencies)'],
  ],
  '004': [
    ['headline', 'Putin Offers', 'Ceasefire Talks'],
    ['standfirst', 'Putin has promised', 'potential agreements.'],
    ['body', 'President Vladimir', 'diplomatic efforts.'],
    ['credit', 'Original Source:', 'aljazeera.com'],
  ],
};

describe.skipIf(!existsSync(folder))(`proposeArticle on the five articles (needs ${folder})`, () => {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
  const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');

  it('is tried on all five', () => {
    expect(files.map((file) => file.slice(0, 3))).toEqual(Object.keys(expectedParts));
  });

  it.each(files)('says what the parts of %s are', (file) => {
    const text = read(file);
    const { parts } = proposeArticle({ text });
    const expected = expectedParts[file.slice(0, 3)] ?? [];
    expect(parts.map(({ kind }) => kind)).toEqual(expected.map(([kind]) => kind));
    for (const [at, { start, end }] of parts.entries()) {
      const words = text.slice(start, end).trim();
      expect(words.startsWith(expected[at]?.[1] ?? '?')).toBe(true);
      expect(words.endsWith(expected[at]?.[2] ?? '?')).toBe(true);
    }
    expect(validateParts({ parts, text })).toEqual([]);
  });

  it.each(files)('finds headline and outlet of %s where the text names them, and guesses none', (file) => {
    const typed: {
      articles: { file: string; outlet: string | null; headline: string | null; language: string }[];
    } = JSON.parse(readFileSync(`${folder}/sources.json`, 'utf8'));
    const source = typed.articles.find((article) => article.file === file);
    const { headline, outlet, byline, language } = proposeArticle({ text: read(file) });
    expect({ headline: headline?.value ?? null, outlet: outlet?.value ?? null, byline, language }).toEqual({
      headline: source?.headline,
      outlet: source?.outlet,
      byline: null,
      language: source?.language,
    });
  });

  it('takes the date of a dateline no further than it goes', () => {
    const text = read(files[2] ?? '');
    const { date } = proposeArticle({ text });
    expect(date?.value).toBeNull();
    expect(text.slice(date?.start, date?.end)).toBe('March 15');
    expect(proposeArticle({ text, year: 2025 }).date?.value).toBe('2025-03-15');
    for (const file of files.filter((name) => name !== files[2]))
      expect(proposeArticle({ text: read(file) }).date).toBeNull();
  });
});
