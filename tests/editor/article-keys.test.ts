import { describe, expect, it } from 'vitest';
import { type KeyPress, readCaretKey } from '@/lib/editor/article-keys';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

describe('readCaretKey', () => {
  it.each([
    ['ArrowLeft', {}, { unit: 'character', towards: 'left', extend: false }],
    ['ArrowRight', { shiftKey: true }, { unit: 'character', towards: 'right', extend: true }],
    ['ArrowRight', { ctrlKey: true, shiftKey: true }, { unit: 'word', towards: 'right', extend: true }],
    ['ArrowDown', {}, { unit: 'line', towards: 'forward', extend: false }],
    ['ArrowDown', { ctrlKey: true, shiftKey: true }, { unit: 'sentence', towards: 'forward', extend: true }],
    ['ArrowUp', { ctrlKey: true }, { unit: 'sentence', towards: 'backward', extend: false }],
    ['Home', {}, { unit: 'lineboundary', towards: 'backward', extend: false }],
    ['End', { ctrlKey: true, shiftKey: true }, { unit: 'article', towards: 'forward', extend: true }],
  ] as const)('reads %s with %o', (key, held, move) => {
    expect(readCaretKey(press(key, held), false)).toEqual(move);
  });

  it.each([
    ['ArrowLeft', { altKey: true, shiftKey: true }, { unit: 'word', towards: 'left', extend: true }],
    ['ArrowDown', { altKey: true, shiftKey: true }, { unit: 'sentence', towards: 'forward', extend: true }],
    ['ArrowRight', { metaKey: true }, { unit: 'lineboundary', towards: 'right', extend: false }],
    ['ArrowUp', { metaKey: true }, { unit: 'article', towards: 'backward', extend: false }],
    ['End', {}, { unit: 'article', towards: 'forward', extend: false }],
  ] as const)('reads %s with %o on a Mac', (key, held, move) => {
    expect(readCaretKey(press(key, held), true)).toEqual(move);
  });

  it('leaves letters, scrolling and the browser’s own keys alone', () => {
    for (const key of ['a', 'Enter', ' ', 'PageDown', 'Tab', 'Escape']) {
      expect(readCaretKey(press(key), false)).toBeUndefined();
    }
    expect(readCaretKey(press('ArrowLeft', { altKey: true }), false)).toBeUndefined();
    expect(readCaretKey(press('ArrowLeft', { metaKey: true }), false)).toBeUndefined();
    expect(readCaretKey(press('ArrowLeft', { ctrlKey: true }), true)).toBeUndefined();
  });
});
