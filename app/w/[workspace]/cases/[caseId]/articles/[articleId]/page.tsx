import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { ReaderPage } from '@/components/reader/reader-page';
import { requireSeed } from '@/lib/server/api/require-seed';
import { startSeed } from '@/lib/server/api/seed';

interface Props {
  params: Promise<{ workspace: string; caseId: string; articleId: string }>;
}

export default async function ArticlePage({ params }: Props) {
  const { workspace, caseId, articleId } = await params;
  const { api, queryClient } = await startSeed();
  await requireSeed(
    queryClient,
    api.articles.get.queryOptions({ input: { workspace, articleId } }),
    ({ article }) => article.caseId === caseId,
  );
  const input = { workspace, articleId };
  const ofCase = { workspace, caseId };
  await Promise.all([
    queryClient.prefetchQuery(api.visits.changes.queryOptions({ input })),
    queryClient.prefetchQuery(api.passages.listForArticle.queryOptions({ input })),
    queryClient.prefetchQuery(api.articles.list.queryOptions({ input: ofCase })),
    queryClient.prefetchQuery(api.claims.list.queryOptions({ input: ofCase })),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ReaderPage caseId={caseId} articleId={articleId} />
    </HydrationBoundary>
  );
}
