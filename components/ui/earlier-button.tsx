'use client';

import { Button } from '@mantine/core';

interface Props {
  /** A query that reads page after page. */
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

/** Below a list with the newest first: fetches the page before, while there is one. */
export function EarlierButton({ query: { hasNextPage, isFetchingNextPage, fetchNextPage } }: Props) {
  if (!hasNextPage) return null;
  return (
    <Button
      variant="default"
      size="xs"
      w="fit-content"
      loading={isFetchingNextPage}
      onClick={() => fetchNextPage()}
    >
      Earlier
    </Button>
  );
}
