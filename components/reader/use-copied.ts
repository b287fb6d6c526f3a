'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '@/lib/client/api';
import type { CopiedText } from '@/lib/contract/analysis';
import type { ArticleHint } from '@/lib/editor/article-hint';
import { useWorkspace } from '../shell/use-workspace';

const NOTHING: CopiedText[] = [];

/** Knows a stretch again among those of its article. */
export function keyOfCopied({ start, end }: CopiedText): string {
  return `copied:${start}-${end}`;
}

/** Where this revision has the text of other articles; nothing while it was not compared, or not could be. */
export function useCopied({ articleId, revisionId }: { articleId: string; revisionId: string }): {
  copied: CopiedText[];
  bars: ArticleHint[];
} {
  const { slug: workspace } = useWorkspace();
  const { data } = useQuery(api.compare.copied.queryOptions({ input: { workspace, articleId } }));
  const copied = data?.revisionId === revisionId ? data.copied : NOTHING;
  const bars = useMemo(
    () => copied.map((stretch) => ({ id: keyOfCopied(stretch), start: stretch.start, end: stretch.end })),
    [copied],
  );
  return { copied, bars };
}
