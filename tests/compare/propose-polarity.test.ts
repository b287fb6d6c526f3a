import { describe, expect, it } from 'vitest';
import { proposePolarity } from '@/lib/compare/propose-polarity';

describe('proposePolarity', () => {
  it.each([
    ['', 'affirms'],
    ['the bridge is closed', 'affirms'],
    ['the bridge is not closed', 'denies'],
    ['the bridge was never closed', 'denies'],
    ['there is no closure', 'denies'],
    ['no one was hurt', 'affirms'],
    ['not only the bridge is closed', 'affirms'],
    ['no more than three ships', 'affirms'],
    ['they cannot leave', 'affirms'],
    ['they will not leave', 'affirms'],
    ['the report is false and invented', 'denies'],
    ['the bridge may be closed', 'hedges'],
    ['in May the bridge was closed', 'affirms'],
    ['the bridge is reportedly not closed', 'hedges'],
    ['the bridge appears to be closed', 'hedges'],
    ['there is a chance that it is closed', 'hedges'],
  ])('%j %s', (scope, polarity) => {
    expect(proposePolarity({ scope, asks: false })).toBe(polarity);
  });

  it('puts the reporting verb before the words', () => {
    const scope = 'the bridge may be closed';
    expect(proposePolarity({ scope, asks: false, reporting: { deed: 'denies', negated: false } })).toBe(
      'denies',
    );
    expect(proposePolarity({ scope: 'x', asks: false, reporting: { deed: 'denies', negated: true } })).toBe(
      'hedges',
    );
    expect(proposePolarity({ scope: 'x', asks: false, reporting: { deed: 'hedges', negated: false } })).toBe(
      'hedges',
    );
    expect(proposePolarity({ scope: 'x', asks: false, reporting: { deed: 'asks', negated: false } })).toBe(
      'asks',
    );
    expect(proposePolarity({ scope, asks: true, reporting: { deed: 'says', negated: false } })).toBe('asks');
  });
});
