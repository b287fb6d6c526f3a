import type { Polarity, VoiceKind } from './voice';

/** How one article puts a claim: every combination of voice and polarity that it has, in any order. */
export interface ArticleStance {
  articleId: string;
  label: string;
  stances: { voice: VoiceKind; polarity: Polarity }[];
  /** Wordings in this article that the desk decided do not hold. */
  failing: string[];
}

/** A difference of wordings that a person has confirmed. */
export interface ConfirmedDifference {
  sentence: string;
  /** The articles that put it the one way, the other way … */
  sides: readonly (readonly string[])[];
}

export interface Differences {
  /** Each difference as a sentence; empty when the articles put the claim alike. */
  sentences: string[];
  /** Articles that stand apart in at least one difference. */
  articleIds: ReadonlySet<string>;
}

/**
 * In which ways articles put one claim differently. It is articles that differ, not sources, and nothing here says who
 * is right. Compares what is said in an article's own voice with what it only reports, denials that some carry and
 * others leave out, and hedges; a reported denial is never taken for the article's own. Pass articles under check only,
 * and only those that state the claim; with fewer than two there is no difference but a failing wording. What people
 * confirmed of wordings comes after, as long as both sides still state the claim.
 */
export function findArticleDifferences(
  articles: readonly ArticleStance[],
  confirmed: readonly ConfirmedDifference[] = [],
): Differences {
  const sentences: string[] = [];
  const apart = new Set<string>();
  const split = (
    has: (article: ArticleStance) => boolean,
    describe: (those: string, others: string) => string,
  ) => {
    const those = articles.filter(has);
    const others = articles.filter((article) => !has(article));
    if (those.length === 0 || others.length === 0) return;
    sentences.push(describe(listLabels(those), listLabels(others)));
    // The smaller side stands apart; of two equal sides, neither is the rule.
    for (const { articleId } of those.length <= others.length ? those : others) apart.add(articleId);
    if (those.length === others.length) for (const { articleId } of others) apart.add(articleId);
  };

  const ownAffirms = (article: ArticleStance) => own(article).some((polarity) => polarity === 'affirms');
  const ownDenies = (article: ArticleStance) => own(article).some((polarity) => polarity === 'denies');
  if (articles.some(ownDenies) && articles.some(ownAffirms)) {
    split(ownDenies, (those, others) => `${those} denies it in its own voice; ${others} does not.`);
  }
  split(ownAffirms, (those, others) => `In its own voice: ${those}. Only as what others say: ${others}.`);
  split(
    (article) => reported(article).some((polarity) => polarity === 'denies'),
    (those, others) => `A denial is reported by ${those}; not by ${others}.`,
  );
  split(
    (article) => article.stances.some(({ polarity }) => polarity === 'hedges' || polarity === 'asks'),
    (those, others) => `Hedged or asked by ${those}; not by ${others}.`,
  );
  for (const { articleId, label, failing } of articles) {
    if (failing.length === 0) continue;
    sentences.push(`${label} says “${failing.join('”, “')}”, which does not hold.`);
    apart.add(articleId);
  }
  const stating = new Set(articles.map(({ articleId }) => articleId));
  for (const { sentence, sides } of confirmed) {
    const standing = sides
      .map((side) => side.filter((articleId) => stating.has(articleId)))
      .filter((side) => side.length > 0);
    if (standing.length < 2) continue;
    sentences.push(sentence);
    const most = Math.max(...standing.map((side) => side.length));
    const rule = standing.filter((side) => side.length === most);
    for (const side of standing) {
      // The largest side is the rule; of two equal ones neither is.
      if (rule.length === 1 && side === rule[0]) continue;
      for (const articleId of side) apart.add(articleId);
    }
  }
  return { sentences, articleIds: apart };
}

function own({ stances }: ArticleStance): Polarity[] {
  return stances
    .filter(({ voice }) => voice === 'article' || voice === 'in_passing')
    .map(({ polarity }) => polarity);
}

function reported({ stances }: ArticleStance): Polarity[] {
  return stances
    .filter(({ voice }) => voice !== 'article' && voice !== 'in_passing')
    .map(({ polarity }) => polarity);
}

function listLabels(articles: readonly ArticleStance[]): string {
  const labels = articles.map(({ label }) => label);
  return labels.length <= 3 ? labels.join(', ') : `${labels.length} articles`;
}
