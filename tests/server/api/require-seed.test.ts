import { ORPCError } from '@orpc/client';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { requireSeed } from '@/lib/server/api/require-seed';

const queryKey = ['articles', 'get'];
const notFoundPage = { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' };

function seed(answer: () => Promise<{ caseId: string }>) {
  const queryClient = new QueryClient();
  const ask = (caseId = 'this case') =>
    requireSeed(queryClient, { queryKey, queryFn: answer }, (found) => found.caseId === caseId);
  return { queryClient, ask };
}

describe('requireSeed', () => {
  it('fills the cache with what is there', async () => {
    const { queryClient, ask } = seed(async () => ({ caseId: 'this case' }));
    await ask();
    expect(queryClient.getQueryData(queryKey)).toEqual({ caseId: 'this case' });
  });

  it.each([
    ['is unknown or not the viewer’s to see', new ORPCError('NOT_FOUND')],
    ['has no proper id', new ORPCError('INVALID', { data: { field: 'articleId' } })],
  ])('shows the 404 page for what %s', async (_, error) => {
    await expect(seed(() => Promise.reject(error)).ask()).rejects.toMatchObject(notFoundPage);
  });

  it('shows the 404 page for what is in another case', async () => {
    const { ask } = seed(async () => ({ caseId: 'this case' }));
    await expect(ask('another case')).rejects.toMatchObject(notFoundPage);
  });

  it.each([
    ['a failure of the server', new ORPCError('INTERNAL_SERVER_ERROR')],
    ['a refused field that is no id', new ORPCError('INVALID', { data: { field: 'revision' } })],
    ['a lost database', new Error('gone')],
  ])('leaves %s to the screen', async (_, error) => {
    const { queryClient, ask } = seed(() => Promise.reject(error));
    await ask();
    expect(queryClient.getQueryData(queryKey)).toBeUndefined();
  });
});
