'use client';

import { Alert, Button, Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { describeError } from '@/lib/client/describe-error';

interface Props<Data> {
  query: UseQueryResult<Data>;
  /** Shown while the first answer is on its way. */
  loading?: ReactNode;
  children: (data: Data) => ReactNode;
}

/** The three faces of fetched data: on its way, failed (with a way to try again), there. Old data stays while new is fetched. */
export function QueryView<Data>({ query, loading, children }: Props<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return (
      <Alert color="red" title="This could not be loaded" m="md">
        <Stack gap="sm" align="flex-start">
          {describeError(query.error)}
          <Button size="xs" variant="default" loading={query.isFetching} onClick={() => query.refetch()}>
            Try again
          </Button>
        </Stack>
      </Alert>
    );
  }
  return (
    loading ?? (
      <Stack gap="sm" p="md" role="status" aria-busy="true" aria-label="Loading">
        <Skeleton height={18} width="40%" />
        <Skeleton height={14} />
        <Skeleton height={14} width="85%" />
      </Stack>
    )
  );
}
