'use client';

import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';
import { QueryView } from '../ui/query-view';
import { Reader } from './reader';

/** The reader: one article of a case, to read and to mark. */
export function ReaderPage({ caseId, articleId }: { caseId: string; articleId: string }) {
  const { slug } = useWorkspace();
  const query = useQuery(api.articles.get.queryOptions({ input: { workspace: slug, articleId } }));
  return (
    <QueryView query={query}>
      {({ article, revision, parts }) => (
        <Reader key={revision.id} caseId={caseId} article={article} revision={revision} parts={parts} />
      )}
    </QueryView>
  );
}
