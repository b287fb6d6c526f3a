import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { assertSameOrigin } from '@/lib/server/auth/same-origin';

beforeEach(() => vi.stubEnv('NEXTAUTH_URL', undefined));
afterEach(() => vi.unstubAllEnvs());

const send = (headers: Record<string, string>, method = 'POST') =>
  assertSameOrigin(
    new Request('http://localhost:3000/api/rpc/claims/create', {
      method,
      headers: { host: 'localhost:3000', cookie: 'variorum.session-3000=x', ...headers },
    }),
  )?.status;

it.each([
  ['the browser vouches for', { 'sec-fetch-site': 'same-origin' }],
  [
    'a page of the same host sent over plain http',
    { host: '192.168.1.20:3000', origin: 'http://192.168.1.20:3000' },
  ],
  ['came through a proxy', { 'x-forwarded-host': 'desk.example', origin: 'https://desk.example' }],
  ['brings an access token', { authorization: 'Bearer vrm_x', origin: 'https://evil.example' }],
])('lets a write pass that %s', (_title, headers) => {
  expect(send(headers as Record<string, string>)).toBeUndefined();
});

it.each([
  ['another site sent', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['another port of this machine sent', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:4000' }],
  ['another host sent over plain http', { origin: 'http://evil.example' }],
  ['another port sent over plain http', { origin: 'http://localhost:4000' }],
  ['a sandboxed frame sent', { origin: 'null' }],
  ['does not say where it comes from', {}],
  ['brings a password for a proxy', { authorization: 'Basic dTpw', origin: 'https://evil.example' }],
])('refuses a write with a cookie that %s', (_title, headers) => {
  expect(send(headers as Record<string, string>)).toBe(403);
});

it('lets reads pass', () => {
  expect(send({ 'sec-fetch-site': 'cross-site' }, 'GET')).toBeUndefined();
});

it('lets a write pass that carries no cookie', () => {
  const request = new Request('http://localhost:3000/api/v1/setup', { method: 'POST' });
  expect(assertSameOrigin(request)).toBeUndefined();
});
