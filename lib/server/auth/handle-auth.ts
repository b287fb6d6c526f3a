import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import { makeAuthOptions } from './auth-options';
import { listCookies, readCookies } from './cookies';
import { findOrigin } from './origin';

// Which of next-auth's doors are open. Sessions are asked for elsewhere, and its log takes a stranger's text.
const doors: Record<string, readonly string[]> = {
  csrf: ['GET'],
  signin: ['GET', 'POST'],
  callback: ['GET', 'POST'],
  signout: ['POST'],
  error: ['GET'],
  'verify-request': ['GET'],
};

const largestBody = 16 * 1024;

// next-auth then takes the origin from the forwarded headers below, which are ours and not the client's.
process.env.AUTH_TRUST_HOST ??= 'true';

/** Answers everything under /api/auth/. */
export async function handleAuth(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const [door = '', provider] = url.pathname.split('/').slice(3);
  if (!doors[door]?.includes(request.method)) return new Response('Not found', { status: 404 });
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) {
    return new Response('Too large', { status: 413 });
  }

  const origin = findOrigin(request.headers);
  const cookies = listCookies(origin);
  const carried = readCookies(request.headers, cookies);
  const query = Object.fromEntries(url.searchParams);
  const body = await readBody(request);
  const options = makeAuthOptions({
    headers: request.headers,
    origin,
    callbackUrl: body.callbackUrl ?? query.callbackUrl ?? carried[cookies.callbackUrl.name],
  });
  // Whoever comes back from a mail or a provider signs in anew. With the old cookie next-auth would instead try to
  // link the two people.
  if (door === 'callback') delete carried[cookies.sessionToken.name];

  const { host, protocol } = new URL(origin);
  const asked = {
    method: request.method,
    query: { ...query, nextauth: provider === undefined ? [door] : [door, provider] },
    body,
    cookies: carried,
    headers: { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) },
  };
  const answer = collectAnswer();
  // next-auth's handler for Next's API routes reads and calls only what these two objects have. Its handler for route
  // handlers needs Next's request scope, which neither tests nor other callers have.
  await NextAuth(asked as unknown as NextApiRequest, answer as unknown as NextApiResponse, options);
  return answer.finish();
}

async function readBody(request: Request): Promise<Record<string, string>> {
  if (request.method !== 'POST') return {};
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return {};
  return Object.fromEntries(new URLSearchParams(await request.text()));
}

/** The part of Node's response that next-auth uses, gathered into a web Response. */
function collectAnswer() {
  const headers = new Headers();
  let status = 200;
  let body: string | null = null;
  return {
    status(code: number) {
      status = code;
      return this;
    },
    getHeader: (name: string) =>
      name.toLowerCase() === 'set-cookie' ? headers.getSetCookie() : (headers.get(name) ?? undefined),
    setHeader(name: string, value: string | string[]) {
      headers.delete(name);
      for (const one of [value].flat()) headers.append(name, one);
      return this;
    },
    json(value: unknown) {
      headers.set('content-type', 'application/json');
      body = JSON.stringify(value);
    },
    send(value: unknown) {
      body = typeof value === 'string' ? value : JSON.stringify(value);
    },
    end() {},
    finish: () => new Response(body, { status, headers }),
  };
}
