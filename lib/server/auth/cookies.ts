import { getCookie } from '@orpc/server/helpers';
import type { CookieOption, CookiesOptions } from 'next-auth';

/**
 * The cookies of a sign-in. Browsers keep cookies by host and not by port, so the port is part of the name: two
 * installations on one machine would otherwise sign each other out.
 */
export function listCookies(origin: string): CookiesOptions {
  const { protocol, port } = new URL(origin);
  const secure = protocol === 'https:';
  const makeCookie = (name: string, maxAge?: number): CookieOption => ({
    name: `${secure ? '__Host-' : ''}variorum.${name}${port ? `-${port}` : ''}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge },
  });
  const roundTrip = 15 * 60;
  return {
    sessionToken: makeCookie('session'),
    callbackUrl: makeCookie('callback-url'),
    csrfToken: makeCookie('csrf-token'),
    pkceCodeVerifier: makeCookie('pkce', roundTrip),
    state: makeCookie('state', roundTrip),
    nonce: makeCookie('nonce', roundTrip),
  };
}

/** The cookies of a sign-in that a request carries, by name. */
export function readCookies(headers: Headers, cookies: CookiesOptions): Record<string, string> {
  const found = Object.values(cookies).flatMap(({ name }: CookieOption) => {
    const value = getCookie(headers, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(found);
}
