import { beforeAll, describe, expect, it } from 'vitest';
import { findCommonPart } from '@/lib/compare/find-common-part';
import { type PreparedMatching, prepareMatching } from '@/lib/compare/prepare-matching';
import { proposeVoice } from '@/lib/compare/propose-voice';
import { loadLexicon } from '@/lib/server/compare/load-lexicon';

const statement = 'Northland’s troops were encircled near the bridge.';
const denial =
  'The appeal follows a plea by the mayor, as Norway continues to deny that its troops are surrounded 😀 there.';

let matching: PreparedMatching;
beforeAll(async () => {
  const passages = [statement, denial].map((text, id) => ({ id, articleId: `${id}`, position: 0, text }));
  matching = prepareMatching(passages, { lexicon: await loadLexicon() });
});

const find = (text: string) => findCommonPart(matching, { query: matching.read(statement), text });

describe('findCommonPart', () => {
  it('is what speaks of the same, in other words too', () => {
    const { start, end } = find(denial);
    expect(denial.slice(start, end)).toBe('troops are surrounded');
  });

  it('tells whose denial it is where the whole sentence would be the article’s', () => {
    expect(proposeVoice({ text: denial, ...find(denial), statement })).toMatchObject({
      voice: 'body',
      speaker: 'Norway',
      polarity: 'denies',
    });
    expect(proposeVoice({ text: denial, start: 0, end: denial.length, statement }).voice).toBe('article');
  });

  it.each(['Bread is dear again.', '', 'שלום'])('is all of %j, which does not', (text) => {
    expect(find(text)).toEqual({ start: 0, end: text.length });
  });
});
