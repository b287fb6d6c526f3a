import { ORPCError } from '@orpc/client';
import type { FetchQueryOptions, QueryClient, QueryKey } from '@tanstack/react-query';
import { notFound } from 'next/navigation';

/**
 * Fills the query cache with what a page's address names, or shows the 404 page where that does not exist, is not the
 * viewer's to see, or `belongs` says it is another case's. Other failures are left to the screen, which fetches again
 * and says what is wrong, as with `prefetchQuery`.
 */
export async function requireSeed<Data, Key extends QueryKey>(
  queryClient: QueryClient,
  options: FetchQueryOptions<Data, Error, Data, Key>,
  belongs: (data: Data) => boolean = () => true,
): Promise<void> {
  const answer = await queryClient.fetchQuery(options).then(
    (data) => ({ known: belongs(data) }),
    (error: unknown) => ({ known: !saysUnknown(error) }),
  );
  if (!answer.known) notFound();
}

/** An id that is not even an id is refused by the contract, by its field; to whoever typed it, it is unknown too. */
function saysUnknown(error: unknown): boolean {
  if (!(error instanceof ORPCError)) return false;
  return error.code === 'NOT_FOUND' || (error.code === 'INVALID' && /Id$/.test(String(error.data?.field)));
}
