import type { QueryClient } from '@tanstack/react-query';
import { api } from '@/lib/client/api';

/** Has everything fetched again that counts, compares or suggests marks. */
export function refreshMarks(queryClient: QueryClient): void {
  for (const queryKey of [
    api.claims.key(),
    api.articles.list.key(),
    api.compare.key(),
    api.origins.key(),
    api.suggestions.key(),
  ]) {
    void queryClient.invalidateQueries({ queryKey });
  }
}
