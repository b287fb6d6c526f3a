import type { NamedOrigin, OriginLink } from '@/lib/domain/origin';
import type { SharedWords } from '@/lib/domain/reuse';
import type { TextRange } from '@/lib/domain/revision-text';
import { answerLinks, type LinkAnswer } from './answer-links';
import { linkOrigins } from './link-origins';
import { type CreditedArticle, readSources, type SourcedArticle, type StatedOrigin } from './read-sources';

/** What is known of the sources of some articles, with what people say of it. */
export interface SourceFacts {
  articles: readonly CreditedArticle[];
  shared: readonly SharedWords[];
  origins: readonly { articleId: string; named: readonly NamedOrigin[] }[];
  stated?: readonly StatedOrigin[];
  answers?: readonly LinkAnswer[];
}

/** A passage that states a claim; an empty range where it is not known where in the article it is. */
export type StatingPassage = { articleId: string } & TextRange;

export interface LinkedSources {
  /** In order of their ids. */
  sourced: SourcedArticle[];
  links: OriginLink[];
  /** Pairs that people split: "a b", in order of their ids. */
  rejected: ReadonlySet<string>;
}

/** What each article may come from, and what ties them; with `passages` only the articles that these are in. */
export function linkSources(
  { articles, shared, origins, stated = [], answers = [] }: SourceFacts,
  passages?: readonly StatingPassage[],
): LinkedSources {
  const asked = passages && new Set(passages.map(({ articleId }) => articleId));
  const sourced = articles
    .filter(({ id }) => asked === undefined || asked.has(id))
    .map((article) => {
      const isOf = ({ articleId }: { articleId: string }) => articleId === article.id;
      return readSources(article, {
        named: origins.filter(isOf).flatMap(({ named }) => named),
        said: stated.filter(isOf),
        places: passages?.filter(isOf),
      });
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const links = answerLinks(linkOrigins(sourced, shared), answers, sourced);
  const rejected = links.filter(({ answer }) => answer === 'rejected');
  return { sourced, links, rejected: new Set(rejected.map(({ a, b }) => `${a} ${b}`)) };
}
