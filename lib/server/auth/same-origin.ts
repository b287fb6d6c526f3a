import { problems } from '@/lib/domain/problem';
import { findBearer } from './bearer';
import { findConfiguredOrigin, firstOf } from './origin';

/**
 * Refuses a write that another site made the browser send with our cookie; answers undefined when all is well. A
 * request that brings an access token, or no cookie, proves nothing by being forged and passes.
 */
export function assertSameOrigin({ method, headers }: Request): Response | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (findBearer(headers) !== undefined || !headers.has('cookie')) return undefined;
  if (isSentByOurPage(headers)) return undefined;
  const { status } = problems.FORBIDDEN;
  const message = 'This request did not come from a page of Variorum.';
  return Response.json({ code: 'FORBIDDEN', status, message }, { status });
}

/**
 * `Sec-Fetch-Site` cannot be forged by a page, but browsers send it only to https and localhost; on a plain http
 * network `Origin` decides.
 */
function isSentByOurPage(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const sender = headers.get('origin');
  if (sender === null || !URL.canParse(sender)) return false;
  if (sender === findConfiguredOrigin()) return true;
  const { host, protocol } = new URL(sender);
  const ours = firstOf(headers.get('x-forwarded-host')) ?? headers.get('host');
  // A proxy that ends TLS may not say so, so the hosts are compared and not the whole origins.
  return URL.canParse(`${protocol}//${ours}`) && host === new URL(`${protocol}//${ours}`).host;
}
