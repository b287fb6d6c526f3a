import { describe, expect, it } from 'vitest';
import { alignChain } from '@/lib/anchoring/align-chain';
import { chainSeeds } from '@/lib/anchoring/chain-seeds';
import { pickSeeds } from '@/lib/anchoring/pick-seeds';
import { indexSeeds } from '@/lib/anchoring/seed-index';

function align(text: string, prefix: string, quote: string, suffix: string) {
  const window = prefix + quote + suffix;
  const [chain] = chainSeeds({ seeds: pickSeeds(indexSeeds(text), window), length: window.length, limit: 1 });
  const quoteStart = prefix.length;
  const quoteEnd = quoteStart + quote.length;
  const found = alignChain({ text, window, seeds: chain?.seeds ?? [], quoteStart, quoteEnd });
  return found && { words: text.slice(found.start, found.end), errors: found.errors };
}

const [prefix, quote, suffix] = [
  'The ministry said that ',
  'eight villages were cleared',
  ' of civilians on Friday.',
];

describe('alignChain', () => {
  it.each([
    ['nothing changed', `${prefix}${quote}${suffix}`, quote, 0],
    ['a word exchanged', `${prefix}seven villages were cleared${suffix}`, 'seven villages were cleared', 5],
    [
      'a word put in',
      `${prefix}eight large villages were cleared${suffix}`,
      'eight large villages were cleared',
      6,
    ],
    ['a word taken out', `${prefix}eight were cleared${suffix}`, 'eight were cleared', 9],
    ['the first word taken out', `${prefix}villages were cleared${suffix}`, 'villages were cleared', 6],
    ['text put in before', `${prefix}in all ${quote}${suffix}`, quote, 0],
    ['text put in behind', `${prefix}${quote} again${suffix}`, quote, 0],
    ['the prefix gone', `${quote}${suffix}`, quote, 0],
    ['the suffix gone', `${prefix}${quote}`, quote, 0],
  ])('%s', (_, text, words, errors) => {
    expect(align(text, prefix, quote, suffix)).toEqual({ words, errors });
  });

  it('answers nothing where only the text around the quote is left', () => {
    expect(align(prefix + suffix, prefix, quote, suffix)).toBeUndefined();
  });

  it('spans a sentence put into the middle', () => {
    const put = 'were, as the mayor of one of them told us on the telephone, ';
    const text = `${prefix}eight villages ${put}were cleared${suffix}`;
    expect(align(text, prefix, quote, suffix)).toEqual({
      words: `eight villages ${put}were cleared`,
      errors: put.length,
    });
  });
});
