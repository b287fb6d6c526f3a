import type { TextRange } from '@/lib/domain/revision-text';

/** A stretch of an article that the page points out quietly, apart from the marks that people made. */
export interface ArticleHint extends TextRange {
  id: string;
}
