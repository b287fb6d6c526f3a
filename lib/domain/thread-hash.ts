/** The part of an address that leads to a thread on its claim's page. */
export function threadHash(threadId: string): string {
  return `#thread-${threadId}`;
}
