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
  await queryClient.prefetchQuery(api.visits.changes.queryOptions({ input: { workspace, articleId } }));
  await queryClient.prefetchQuery(
    api.passages.listForArticle.queryOptions({ input: { workspace, articleId } }),
  );
  await queryClient.prefetchQuery(api.claims.list.queryOptions({ input: { workspace, caseId } }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ReaderPage caseId={caseId} articleId={articleId} />
    </HydrationBoundary>
  );
}
