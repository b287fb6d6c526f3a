import { expect, it } from 'vitest';
import { findClientAddress } from '@/lib/server/auth/client-address';

it.each([
  [{ 'x-forwarded-for': '192.0.2.7' }, '192.0.2.7'],
  [{ 'x-forwarded-for': 'made-up, 192.0.2.7' }, '192.0.2.7'],
  [{ 'x-forwarded-for': '::ffff:192.0.2.7' }, '192.0.2.7'],
  [{ 'x-forwarded-for': '2001:db8::1' }, '2001:db8::1'],
  [{}, 'unknown'],
])('reads from %j the address %s', (headers, address) => {
  expect(findClientAddress(new Headers(headers as Record<string, string>))).toBe(address);
});
