/**
 * The name under which the browser tests reach Variorum. Chromium maps it to loopback (`--host-resolver-rules`), so
 * that nothing leaves the machine; to the page it is a name on a network: over plain http no secure context, and no
 * `navigator.clipboard`, `crypto.subtle` or `navigator.locks`.
 */
export const productHost = 'variorum.test';

/** The same path, as the browser sees it. */
export function toProductAddress(url: string): string {
  const address = new URL(url);
  address.hostname = productHost;
  return address.href;
}
