import { describe, expect, it } from 'vitest';
import { isSingleKey } from '@/lib/client/keys/key-actions';
import { findKey, getDefaultKeySettings, listKeyClashes } from '@/lib/client/keys/key-settings';

const defaults = getDefaultKeySettings();

describe('findKey', () => {
  it('gives the key from the start, or the chosen one', () => {
    expect(findKey('mark.newClaim', defaults)).toBe('C');
    expect(findKey('mark.newClaim', { ...defaults, chosen: { 'mark.newClaim': 'X' } })).toBe('X');
  });

  it('gives none for an action that was switched off, and for single keys while these are off', () => {
    expect(findKey('mark.newClaim', { ...defaults, chosen: { 'mark.newClaim': '' } })).toBeUndefined();
    expect(findKey('voice.says', { ...defaults, singleKeys: false })).toBeUndefined();
    expect(findKey('find.inArticles', { ...defaults, singleKeys: false })).toBe('mod+shift+F');
    expect(findKey('passage.remove', { ...defaults, singleKeys: false })).toBe('Delete');
  });
});

describe('listKeyClashes', () => {
  it('finds none from the start', () => expect(listKeyClashes(defaults)).toEqual([]));
  it('names both actions of one key, upper or lower case', () => {
    expect(listKeyClashes({ ...defaults, chosen: { 'mark.link': 'c' } }).sort()).toEqual([
      'mark.link',
      'mark.newClaim',
    ]);
  });
});

describe('isSingleKey', () => {
  it.each([
    ['a', true],
    ['?', true],
    ['😀', true],
    ['mod+K', false],
    ['Delete', false],
  ] as const)('%s: %s', (key, single) => {
    expect(isSingleKey(key)).toBe(single);
  });
});
