import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { ArticleDetails } from '@/components/articles/article-details';
import { requireSeed } from '@/lib/server/api/require-seed';
import { startSeed } from '@/lib/server/api/seed';

export const metadata: Metadata = { title: 'Article' };

interface Props {
  params: Promise<{ workspace: string; caseId: string; articleId: string }>;
}

export default async function DetailsPage({ params }: Props) {
  const { workspace, caseId, articleId } = await params;
  const { api, queryClient } = await startSeed();
  await requireSeed(
    queryClient,
    api.articles.get.queryOptions({ input: { workspace, articleId } }),
    ({ article }) => article.caseId === caseId,
  );
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ArticleDetails caseId={caseId} articleId={articleId} />
    </HydrationBoundary>
  );
}
