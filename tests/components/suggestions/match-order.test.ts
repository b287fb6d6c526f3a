import { describe, expect, it } from 'vitest';
import { findCurrent, keyOf, stepCurrent, takeShown } from '@/components/suggestions/match-order';

const best = { articleId: 'a', start: 0, end: 9 };
const second = { articleId: 'b', start: 0, end: 9 };
const third = { articleId: 'b', start: 10, end: 19 };
const all = [best, second, third];

describe('keyOf', () => {
  it('tells sentences of one article, and equal places of two, apart', () => {
    expect(new Set(all.map(keyOf)).size).toBe(3);
  });
});

describe('findCurrent', () => {
  it('is the best sentence until another one is chosen', () => expect(findCurrent(all, null)).toBe(best));
  it('is the chosen sentence', () => expect(findCurrent(all, 'b:10-19')).toBe(third));
  it('is the best again when the chosen one is gone', () =>
    expect(findCurrent([best, second], 'b:10-19')).toBe(best));
  it('is none without sentences', () => expect(findCurrent([], null)).toBeUndefined());
});

describe('stepCurrent', () => {
  it('goes to the sentence after', () => expect(stepCurrent(all, 'a:0-9')).toBe('b:0-9'));
  it('goes round after the last', () => expect(stepCurrent(all, 'b:10-19')).toBe('a:0-9'));
  it('goes nowhere when there is no other', () => expect(stepCurrent([best], 'a:0-9')).toBeNull());
  it('goes to the best when the sentence is gone', () => expect(stepCurrent(all, 'c:0-9')).toBe('a:0-9'));
  it('goes nowhere without sentences', () => expect(stepCurrent([], 'a:0-9')).toBeNull());
});

describe('takeShown', () => {
  it('takes the best', () => expect(takeShown(all, 2, best)).toEqual([best, second]));
  it('adds the current one where it comes later', () =>
    expect(takeShown(all, 1, third)).toEqual([best, third]));
  it('takes all there are', () => expect(takeShown(all, 9, undefined)).toEqual(all));
});
