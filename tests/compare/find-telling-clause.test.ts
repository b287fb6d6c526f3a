import { beforeAll, describe, expect, it } from 'vitest';
import { findTellingClause } from '@/lib/compare/find-telling-clause';
import { findMatchFocus } from '@/lib/compare/match-focus';
import { type PreparedMatching, prepareMatching } from '@/lib/compare/prepare-matching';
import { proposeVoice } from '@/lib/compare/propose-voice';
import { loadLexicon } from '@/lib/server/compare/load-lexicon';

const statement = 'Northland’s troops were encircled near the bridge.';
const denial =
  'The appeal follows a plea by the mayor, as Norway continues to deny that its troops are surrounded 😀 there.';

let matching: PreparedMatching;
let focus: ReturnType<typeof findMatchFocus>;
beforeAll(async () => {
  const lexicon = await loadLexicon();
  const passages = [statement, denial].map((text, id) => ({ id, articleId: `${id}`, position: 0, text }));
  matching = prepareMatching(passages, { lexicon });
  focus = findMatchFocus(matching, { statement, marked: ['troops were surrounded'], lexicon });
});

const find = (text: string) => findTellingClause(matching, { focus, text });
const read = (text: string) => proposeVoice({ text, ...find(text), statement });

describe('findTellingClause', () => {
  it.each([
    [denial, 'its troops are surrounded 😀 there.'],
    [
      'Both presidents claimed that forces were encircled in Norby, a region where troops had made an incursion.',
      'forces were encircled in Norby',
    ],
    [
      'The army said, “There is no threat of encirclement of our units,” on Friday.',
      'There is no threat of encirclement of our units',
    ],
    ['He spoke of soldiers who he said were “completely surrounded” by the bridge.', 'completely surrounded'],
    ['Norway denies any encirclement.', 'Norway denies any encirclement.'],
  ])('of %j is what speaks of the same', (text, clause) => {
    const { start, end } = find(text);
    expect(text.slice(start, end)).toBe(clause);
  });

  it.each([
    [denial, { voice: 'body', speaker: 'Norway', polarity: 'denies' }],
    [
      'Meanwhile, both Ana Rudd and Ivo Pelt have underscored that troops were surrounded in Norby, the region where troops had conducted an incursion last summer.',
      { voice: 'named', polarity: 'affirms', verb: 'underscored' },
    ],
    [
      'On Friday, Norway’s military issued a statement saying, “There is no threat of encirclement of our units,” calling such reports “false.”',
      { polarity: 'denies', verb: 'saying' },
    ],
    [
      'Norway’s top commander denied this week that his men were being encircled, but said they were adopting better positions.',
      { polarity: 'denies', verb: 'denied' },
    ],
    ['Despite Norway’s denial that its troops are encircled, the fighting goes on.', { polarity: 'denies' }],
    ['Norway denies any encirclement while facing pressure.', { polarity: 'denies', verb: 'denies' }],
  ])('tells in %j who speaks and what they do to the claim', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  it.each(['Bread is dear again.', '', 'שלום'])('is all of %j, which speaks of something else', (text) => {
    expect(find(text)).toEqual({ start: 0, end: text.length });
  });
});
