/**
 * Where a request came from: the last forwarded address, which the nearest proxy (or the server itself, when there is
 * none) wrote. Whatever stands before it was sent by the client and proves nothing.
 */
export function findClientAddress(headers: Headers): string {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
  // A server that listens on IPv6 sees an IPv4 address in this dress.
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
