import { groupBy } from '../group-by';
import { bootstrapMean } from './bootstrap-mean';
import type { Outcome, UnitsBehind } from './figure';
import type { FigureGroup, NamedFigure } from './figure-group';
import { measureMarks, type NoMarkAgreement } from './measure-marks';
import type { MarkedPassage } from './measure-polarity';

/** Where claims are marked in one article. Units are passages. */
export interface ArticlePlaces {
  articleId: string;
  /** Who marked something there: only they are compared. In order of their ids. */
  reviewerIds: string[];
  /** Places alone, whatever claim they are marked for. */
  units: UnitsBehind;
  figures: NamedFigure[];
  /** Claim by claim, among the same reviewers. */
  claims: { claimId: string; outcome: Outcome<NoMarkAgreement>; units: UnitsBehind }[];
}

export interface PlaceAgreement {
  articles: ArticlePlaces[];
  /** Means over the articles that have a figure; units are articles, and those agree that are marked alike throughout. */
  mean: FigureGroup;
}

/**
 * How far reviewers agree on where articles state claims: alpha for unitizing, once for the places alone and once with
 * the claims told apart. Only who marked something in an article is compared there, since nothing tells who looked.
 */
export function measurePlaces(
  passages: readonly MarkedPassage[],
  { lengths, seed }: { lengths: ReadonlyMap<string, number>; seed: number },
): PlaceAgreement {
  const articles = [...groupBy(passages, ({ articleId }) => articleId)].map(([articleId, marked]) =>
    measureArticle(marked, { articleId, length: lengths.get(articleId) ?? 0 }),
  );
  const several = articles.filter(({ reviewerIds }) => reviewerIds.length > 1);
  const alike = several.filter(({ units }) => units.differ.length === 0);
  const figures = (['alpha-u', 'alpha-u-by-claim'] as const).map((measure): NamedFigure => {
    const values = several.flatMap(({ figures: ofArticle }) =>
      ofArticle.flatMap((figure) =>
        figure.measure === measure && figure.outcome.kind === 'value' ? [figure.outcome.value] : [],
      ),
    );
    if (values.length === 0) {
      const reason = articles.length === 0 ? 'nothing-marked' : 'fewer-than-two-reviewers';
      return { measure, outcome: { kind: 'undefined', reason }, interval: { kind: 'undefined', reason } };
    }
    const value = values.reduce((sum, one) => sum + one, 0) / values.length;
    return { measure, outcome: { kind: 'value', value }, interval: bootstrapMean(values, { seed }) };
  });
  const listIds = (list: ArticlePlaces[]) => list.map(({ articleId }) => articleId);
  return {
    articles,
    mean: {
      units: {
        n: several.length,
        agree: listIds(alike),
        differ: listIds(several.filter((article) => !alike.includes(article))),
      },
      figures,
    },
  };
}

function measureArticle(
  marked: readonly MarkedPassage[],
  { articleId, length }: { articleId: string; length: number },
): ArticlePlaces {
  const reviewerIds = [...new Set(marked.map(({ reviewerId }) => reviewerId))].sort();
  const measureBy = (name: (passage: MarkedPassage) => string) =>
    measureMarks({
      start: 0,
      end: length,
      reviewerIds,
      spans: marked.map((passage) => ({
        id: passage.id,
        reviewerId: passage.reviewerId,
        category: name(passage),
        start: passage.start,
        end: passage.end,
      })),
    });
  const places = measureBy(() => 'marked');
  const byClaim = measureBy(({ claimId }) => claimId);
  return {
    articleId,
    reviewerIds,
    units: places.spans,
    // One text is one unit of drawing: an interval would need several.
    figures: [
      { measure: 'alpha-u', outcome: places.overall, interval: NO_INTERVAL },
      { measure: 'alpha-u-by-claim', outcome: byClaim.overall, interval: NO_INTERVAL },
    ],
    claims: byClaim.categories.map(({ category, outcome, spans }) => ({
      claimId: category,
      outcome,
      units: spans,
    })),
  };
}

const NO_INTERVAL = { kind: 'undefined', reason: 'units-hang-together' } as const;
