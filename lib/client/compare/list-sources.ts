import { getOriginKey } from '@/lib/compare/news-names';
import type { NamedOriginKind } from '@/lib/domain/origin';
import type { OriginArticle } from './arrange-origins';

/** Somebody whom articles name as the source of their text. */
export interface NamedSource {
  key: string;
  name: string;
  kind: NamedOriginKind;
  /** Which articles name it, and in which words. */
  articleIds: string[];
  words: Record<string, string>;
}

const unnamed: Partial<Record<NamedOriginKind, string>> = {
  agencies: 'agencies',
  feed: 'a syndicated feed',
};

/**
 * Everybody whom the articles name as source of a text, once. "Agencies" without a name are a source of each article
 * alone: two articles that say so need not mean the same. Who only made a statement that one passage reports is left
 * out: such speakers are many, and no article has its text from them.
 */
export function listSources(articles: readonly OriginArticle[]): NamedSource[] {
  const sources = new Map<string, NamedSource>();
  for (const { articleId, named } of articles) {
    for (const { name, kind, words, scope } of named) {
      if (kind === 'statement' && scope !== null) continue;
      const key = name === null ? `${kind} ${articleId}` : getOriginKey(name);
      const source = sources.get(key) ?? {
        key,
        name: name ?? unnamed[kind] ?? 'not named',
        kind,
        articleIds: [],
        words: {},
      };
      sources.set(key, source);
      if (source.words[articleId] !== undefined) continue;
      source.articleIds.push(articleId);
      source.words[articleId] = words;
    }
  }
  return [...sources.values()];
}
