import { describe, expect, it } from 'vitest';
import { rememberIndex } from '@/lib/anchoring/remember-index';

describe('rememberIndex', () => {
  it('indexes a text once while it is asked for again and again', () => {
    const first = rememberIndex('Eight villages were cleared.');
    expect(rememberIndex(['Eight villages', 'were cleared.'].join(' '))).toBe(first);
  });

  it('never answers the index of another text', () => {
    rememberIndex('Eight villages were cleared.');
    expect(rememberIndex('Seven villages were cleared').text).toBe('Seven villages were cleared');
    expect(rememberIndex('').text).toBe('');
  });
});
