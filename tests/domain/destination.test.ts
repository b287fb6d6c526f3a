import { expect, it } from 'vitest';
import { readDestination } from '@/lib/domain/destination';

const origin = 'http://desk.example:3000';

it.each([
  ['/w/desk?tab=1#claim', '/w/desk?tab=1#claim'],
  ['http://desk.example:3000/w/desk', '/w/desk'],
  ['/w/caf\u00e9', '/w/caf%C3%A9'],
])('goes to %s', (wanted, path) => {
  expect(readDestination(wanted, origin)).toBe(path);
});

it.each([
  undefined,
  '',
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\t//evil.example',
  'javascript:alert(1)',
  'http://desk.example:4000/',
  'http://[',
])('does not go to %j', (wanted) => {
  expect(readDestination(wanted, origin, '/account')).toBe('/account');
});
