import { describe, expect, it } from 'vitest';
import { isSame } from '@/scripts/install-packages.mjs';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/react': { version: '19.3.1', integrity: 'sha512-a' },
  'node_modules/@next/swc-darwin-arm64': { version: '16.4.5', integrity: 'sha512-b', optional: true },
};
const react = { 'node_modules/react': { version: '19.3.1', integrity: 'sha512-a' } };

describe('isSame', () => {
  it('is true when everything but other machines’ packages is installed', () => {
    expect(isSame(wanted, react)).toBe(true);
  });

  it.each([
    ['a package is missing', {}],
    ['a version differs', { 'node_modules/react': { version: '19.3.0', integrity: 'sha512-a' } }],
    ['a content differs', { 'node_modules/react': { version: '19.3.1', integrity: 'sha512-c' } }],
    ['a package is not in the lock file', { ...react, 'node_modules/left': { version: '1.0.0' } }],
    [
      'an optional package has another version',
      { ...react, 'node_modules/@next/swc-darwin-arm64': { version: '16.4.4', integrity: 'sha512-b' } },
    ],
  ])('is false when %s', (_, installed) => {
    expect(isSame(wanted, installed)).toBe(false);
  });
});
