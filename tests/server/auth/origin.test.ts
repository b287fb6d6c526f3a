import { hostname } from 'node:os';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findOrigin, findShareableOrigin, isLoopback, isOwnOrigin } from '@/lib/server/auth/origin';

beforeEach(() => {
  vi.stubEnv('NEXTAUTH_URL', undefined);
  vi.stubEnv('HOST', undefined);
});

afterEach(() => vi.unstubAllEnvs());

describe('findOrigin', () => {
  it.each([
    [{ host: 'localhost:3000' }, 'http://localhost:3000'],
    [{ host: '192.168.1.20:3000' }, 'http://192.168.1.20:3000'],
    [{ host: '[::1]:3000' }, 'http://[::1]:3000'],
    [
      { host: '127.0.0.1:3000', 'x-forwarded-host': 'desk.example', 'x-forwarded-proto': 'https' },
      'https://desk.example',
    ],
    [
      { host: 'inner', 'x-forwarded-host': 'desk.example, inner', 'x-forwarded-proto': 'https, http' },
      'https://desk.example',
    ],
  ])('reads %j as %s', (headers, origin) => {
    expect(findOrigin(new Headers(headers as Record<string, string>))).toBe(origin);
  });

  it('is what the operator has set, when there is such', () => {
    vi.stubEnv('NEXTAUTH_URL', 'https://desk.example/');
    expect(findOrigin(new Headers({ host: 'localhost:3000' }))).toBe('https://desk.example');
  });

  it('refuses a host that is none', () => {
    expect(() => findOrigin(new Headers({ host: 'a b' }))).toThrow('unreadable');
  });
});

describe('isOwnOrigin', () => {
  it.each([
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
    `http://${hostname()}:3000`,
  ])('knows %s', (origin) => expect(isOwnOrigin(origin)).toBe(true));

  it.each(['http://evil.example', 'http://localhost.evil.example', 'http://192.0.2.1:3000'])(
    'does not know %s',
    (origin) => expect(isOwnOrigin(origin)).toBe(false),
  );
});

describe('a link for colleagues', () => {
  it('reaches only this machine while Variorum listens on loopback', () => {
    const origin = findShareableOrigin(new Headers({ host: 'localhost:3000' }));
    expect(origin).toBe('http://localhost:3000');
    expect(isLoopback(origin)).toBe(true);
  });

  it('is the one that the browser uses when that reaches further', () => {
    vi.stubEnv('HOST', '0.0.0.0');
    const origin = findShareableOrigin(new Headers({ host: 'desk.local:3000' }));
    expect(origin).toBe('http://desk.local:3000');
    expect(isLoopback(origin)).toBe(false);
  });
});
