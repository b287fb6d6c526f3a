import { describe, expect, it } from 'vitest';
import { makeStorable } from '@/lib/domain/storable-text';

describe('makeStorable', () => {
  it.each([
    ['', ''],
    ['encircled', 'encircled'],
    ['a\0b', 'a\uFFFDb'],
    ['\uFEFF', ''],
    ['\uFEFFa\uFEFFb', 'a\uFEFFb'],
    ['\uD83D', '\uFFFD'],
    ['\uDE00x\uD83D', '\uFFFDx\uFFFD'],
    ['👩‍🚒 e\u0301 مرحبا', '👩‍🚒 e\u0301 مرحبا'],
  ])('turns %j into %j', (given, kept) => {
    expect(makeStorable(given)).toBe(kept);
  });
});
