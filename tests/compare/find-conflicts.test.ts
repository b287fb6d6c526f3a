import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConflicts } from '@/lib/compare/find-conflicts';
import { findWordings, type PassageToWord } from '@/lib/compare/find-wordings';

const statement = 'The dam near Oakville burst and flooded eight villages';

function makePassages(sentences: Record<string, string>): PassageToWord[] {
  return Object.entries(sentences).map(([label, sentence]) => ({
    id: `p-${label}`,
    articleId: `a-${label}`,
    label,
    sentence,
    publishedAt: '2025-03-15',
    language: 'en',
  }));
}

function compare(
  sentences: Record<string, string>,
  details: { kind: 'when' | 'where'; note: string }[] = [],
) {
  return findConflicts({
    wordings: findWordings({ claim: { statement, details }, passages: makePassages(sentences) }),
  });
}

describe('findConflicts', () => {
  it.each([
    [
      'days without a day in common',
      'The dam near Oakville burst on Thursday.',
      'The dam near Oakville burst on Friday.',
      'contradiction',
      'when',
    ],
    [
      'seasons and months',
      'The dam near Oakville burst last summer.',
      'The dam near Oakville burst in August 2023.',
      'contradiction',
      'when',
    ],
    [
      'a day within a season',
      'The dam near Oakville burst last summer.',
      'The dam near Oakville burst on 6 August 2024.',
      'precision',
      'when',
    ],
    [
      'numbers',
      'The dam burst and flooded eight villages.',
      'The dam burst and flooded nine villages.',
      'contradiction',
      'how many',
    ],
    [
      'a number and a bound that holds it',
      'The dam burst and flooded eight villages.',
      'The dam burst and flooded more than five villages.',
      'precision',
      'how many',
    ],
    [
      'places within each other by name',
      'The dam burst in Oakville.',
      'The dam burst in Oakville Heights.',
      'precision',
      'where',
    ],
    [
      'quantifiers',
      'All villages near the dam were flooded.',
      'Some villages near the dam were flooded.',
      'scope',
      'who',
    ],
    [
      'a condition',
      'Jane Doe said the dam would burst.',
      'Jane Doe said the dam would burst if it rained.',
      'condition',
      'on what condition',
    ],
    [
      'speakers',
      'Jane Doe said the dam had burst.',
      'Police said the dam had burst.',
      'attribution',
      'according to whom',
    ],
    [
      'verbs',
      'Jane Doe claimed that the dam had burst.',
      'Jane Doe underscored that the dam had burst.',
      'strength',
      'according to whom',
    ],
    [
      'titles',
      'Former mayor Jane Doe said the dam had burst.',
      'Mayor Jane Doe said the dam had burst.',
      'title',
      'title',
    ],
  ])('names the kind of difference between %s', (_, a, b, kind, detail) => {
    const found = compare({ A: a, B: b });
    expect(found).toContainEqual(expect.objectContaining({ kind, detail }));
    expect(found.filter((conflict) => conflict.kind === 'contradiction')).toHaveLength(
      kind === 'contradiction' ? 1 : 0,
    );
  });

  it.each([
    [
      'spelling and punctuation',
      'Spokesman Tim Roe said the dam had burst: a cease-fire held.',
      'Spokesperson Tim Roe said the dam had burst – a ceasefire held.',
    ],
    [
      'two ways to name one day',
      'The dam near Oakville burst on Friday.',
      'The dam near Oakville burst yesterday.',
    ],
    [
      'figures and words',
      'The dam burst and flooded eight villages.',
      'The dam burst and flooded 8 villages.',
    ],
    ['the kind of area', 'The dam burst in the Oakville region.', 'The dam burst in Oakville.'],
    [
      'officials and authorities',
      'Norwegian authorities said the dam had burst.',
      'Norwegian officials said the dam had burst.',
    ],
  ])('finds no difference in %s', (_, a, b) => {
    expect(compare({ A: a, B: b })).toEqual([]);
  });

  it('finds nothing between a denial that is reported and the article’s own words', () => {
    const found = compare({
      A: 'The dam near Oakville burst.',
      B: 'Jane Doe denied that the dam near Oakville burst.',
    });
    expect(found.filter(({ kind }) => kind === 'contradiction')).toEqual([]);
  });

  it('calls it a contradiction when one article affirms and another denies in its own voice', () => {
    const voice = { voice: 'article', speaker: null, verb: null } as const;
    const [a, b] = makePassages({ A: 'The dam burst.', B: 'The dam did not burst.' });
    if (a === undefined || b === undefined) throw new Error('Two passages are made.');
    const passages = [
      { ...a, voice: { ...voice, polarity: 'affirms' as const } },
      { ...b, voice: { ...voice, polarity: 'denies' as const } },
    ];
    const [found] = findConflicts({
      wordings: findWordings({ claim: { statement, details: [] }, passages }),
    });
    expect(found).toMatchObject({
      kind: 'contradiction',
      detail: 'what',
      sentence: 'In its own voice A affirms it and B denies it: these cannot both be true.',
    });
  });

  it('explains a contradiction of times with both intervals and their basis', () => {
    const [found] = compare({
      A: 'The dam near Oakville burst last summer.',
      B: 'The dam near Oakville burst in August 2023.',
    });
    expect(found?.sentence).toBe(
      '“last summer” (1 June to 31 August 2024; counted from 15 March 2025, the date of the article; summer taken as June to August, as in the Northern Hemisphere) in A and “August 2023” (August 2023; the words name it) in B cannot both be true: they have no day in common.',
    );
  });

  it('does not hold a time of another clause against the claim', () => {
    expect(
      compare({
        A: 'The dam burst near Oakville, where a fair had been held last summer.',
        B: 'The dam burst near Oakville, where a fair had been held in August 2023.',
      }),
    ).toEqual([]);
  });

  it('lets a state that began long ago be told of today', () => {
    const found = compare({
      A: 'The villages near the dam have been flooded since August 2023.',
      B: 'The villages near the dam were flooded on Friday.',
    });
    expect(found.filter(({ kind }) => kind === 'contradiction')).toEqual([]);
  });

  it('holds no time against another whose day is not known', () => {
    expect(
      compare({
        A: '“The dam near Oakville burst tomorrow,” he joked.',
        B: 'The dam near Oakville burst on Friday.',
      }).filter(({ detail }) => detail === 'when'),
    ).toEqual([]);
  });

  it.each([
    [
      '2024-05-01',
      null,
      'Former mayor Jane Doe said the dam had burst.',
      'By the desk’s list Jane Doe held the office of mayor of Oakville from 1 May 2024, so “Former mayor” does not hold on 15 March 2025.',
    ],
    [
      '2019',
      '2024-04-30',
      'Mayor Jane Doe said the dam had burst.',
      'By the desk’s list Jane Doe held the office of mayor of Oakville from 2019 until 30 April 2024, so “Mayor” does not hold on 15 March 2025.',
    ],
  ])('checks a title against the desk’s list (%s to %s)', (heldFrom, heldUntil, sentence, expected) => {
    const wordings = findWordings({
      claim: { statement, details: [] },
      passages: makePassages({ A: sentence }),
    });
    const officeHolders = [{ person: 'Jane Doe', office: 'mayor of Oakville', heldFrom, heldUntil }];
    const [found] = findConflicts({ wordings, officeHolders });
    expect(found?.kind).toBe('title');
    expect(found?.sentence).toContain(expected);
    expect(findConflicts({ wordings, officeHolders: [] })).toEqual([]);
  });

  it('gives the same in any order of the passages', () => {
    const passages = makePassages({
      A: 'The dam near Oakville burst last summer and flooded eight villages.',
      B: 'Mayor Jane Doe claimed that the dam near Oakville burst in August 2023.',
      C: 'Former mayor Jane Doe underscored that the dam near Oakville burst on 6 August 2024.',
      D: 'Police denied that the dam burst and flooded more than nine villages.',
    });
    const claim = { statement, details: [] };
    const expected = findConflicts({ wordings: findWordings({ claim, passages }) });
    expect(expected.length).toBeGreaterThan(2);
    fc.assert(
      fc.property(fc.shuffledSubarray(passages, { minLength: 4 }), (shuffled) => {
        expect(findConflicts({ wordings: findWordings({ claim, passages: shuffled }) })).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('finds nothing without passages', () => {
    expect(compare({})).toEqual([]);
  });
});

describe('findWordings', () => {
  it('gives only who says it where the language is not read', () => {
    const passages = makePassages({ A: 'Der Damm bei Oakville brach am Freitag.' }).map((passage) => ({
      ...passage,
      language: 'de',
    }));
    expect(findWordings({ claim: { statement, details: [] }, passages }).map(({ detail }) => detail)).toEqual(
      ['according to whom'],
    );
  });

  it('marks what the details of the claim ask for', () => {
    const claim = { statement, details: [{ kind: 'when' as const, note: 'When did it burst?' }] };
    const wordings = findWordings({
      claim,
      passages: makePassages({ A: 'The dam near Oakville burst on Friday.' }),
    });
    expect(wordings.filter(({ asked }) => asked).map(({ detail, text }) => [detail, text])).toEqual([
      ['when', 'Friday'],
    ]);
  });

  it('takes what a person said about the voice', () => {
    const [passage] = makePassages({ A: 'The dam near Oakville burst.' });
    if (passage === undefined) throw new Error('One passage is made.');
    const voice = { voice: 'named', speaker: 'Jane Doe', polarity: 'denies', verb: 'said' } as const;
    const wordings = findWordings({ claim: { statement, details: [] }, passages: [{ ...passage, voice }] });
    expect(wordings.find(({ detail }) => detail === 'according to whom')).toMatchObject({
      slot: 'denies',
      text: 'Jane Doe',
    });
  });
});
