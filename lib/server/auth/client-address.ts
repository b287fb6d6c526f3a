/**
 * Where a request came from: the last forwarded address, which the nearest proxy (or the server itself, when there is
 * none) wrote. Whatever stands before it was sent by the client and proves nothing.
 */
export function findClientAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
}
