import type { OriginLink } from '@/lib/domain/origin';
import type { SourcedArticle } from './read-sources';

/** What a person answered on whether two articles have one origin. */
export interface LinkAnswer {
  a: string;
  b: string;
  answer: 'accepted' | 'rejected';
  /** Why, in their own words. */
  note?: string;
}

/** Puts the answers of people to the links, and links that only people see. */
export function answerLinks(
  links: readonly OriginLink[],
  answers: readonly LinkAnswer[],
  articles: readonly SourcedArticle[],
): OriginLink[] {
  const known = new Set(articles.map(({ id }) => id));
  const given = new Map(
    answers.map(({ a, b, answer, note }) => [
      a < b ? `${a} ${b}` : `${b} ${a}`,
      { a: a < b ? a : b, b: a < b ? b : a, answer, note },
    ]),
  );
  const answered = links.map((link) => ({
    ...link,
    answer: given.get(`${link.a} ${link.b}`)?.answer ?? null,
  }));
  const linked = new Set(links.map(({ a, b }) => `${a} ${b}`));
  const added = [...given.values()]
    .filter(
      ({ a, b, answer }) => answer === 'accepted' && !linked.has(`${a} ${b}`) && known.has(a) && known.has(b),
    )
    .map(({ a, b, answer, note }) => ({
      a,
      b,
      answer,
      kind: 'confirmed' as const,
      reason: note ? `A person joined them: ${note}` : 'A person joined them',
      share: null,
      uncredited: [],
    }));
  if (added.length === 0) return answered;
  return [...answered, ...added].sort((x, y) =>
    `${x.a} ${x.b} ${x.kind}` < `${y.a} ${y.b} ${y.kind}` ? -1 : 1,
  );
}
