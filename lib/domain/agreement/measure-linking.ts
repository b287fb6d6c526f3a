import { groupBy } from '../group-by';
import type { Outcome, UnitsBehind } from './figure';
import type { FigureGroup, NamedFigure } from './figure-group';
import { matchPlaces } from './match-places';
import { meanOutcome } from './mean-outcome';
import { measureLinks, type NoLinkAgreement } from './measure-links';
import type { MarkedPassage } from './measure-polarity';

/** The same words of an article, with the passages that reviewers marked there, for whichever claims. */
export interface LinkedPlace {
  /** The id of its first passage stands for the place. */
  placeId: string;
  articleId: string;
  passageIds: string[];
}

export interface LinkingAgreement {
  /** All places in articles that two or more reviewers marked: the units of the figures. */
  places: LinkedPlace[];
  /** Means over each two reviewers. A place agrees when each two who marked its article agree on it. */
  group: FigureGroup;
  pairs: ({ a: string; b: string } & FigureGroup)[];
}

type LinkMeasure = 'bCubed' | 'muc' | 'ceafE' | 'conll';
const names = { bCubed: 'b-cubed', muc: 'muc', ceafE: 'ceaf-e', conll: 'conll' } as const;

/**
 * How far reviewers agree on which passages belong to one claim: whatever a reviewer linked to one claim is a cluster,
 * and clusters are compared pair by pair (B-cubed, MUC, CEAF-e and their mean, CoNLL F1) over the articles that both
 * marked. The same words are one place though their ends may be off (`matchPlaces`).
 */
export function measureLinking(passages: readonly MarkedPassage[]): LinkingAgreement {
  const byArticle = [...groupBy(passages, ({ articleId }) => articleId).values()].filter(
    (marked) => new Set(marked.map(({ reviewerId }) => reviewerId)).size > 1,
  );
  const places = byArticle.flatMap(listPlaces);
  const placeOf = new Map(places.flatMap(({ placeId, passageIds }) => passageIds.map((id) => [id, placeId])));
  const linksOf = groupBy(
    byArticle.flat().map(({ id, reviewerId, articleId, claimId }) => ({
      reviewerId,
      articleId,
      claimId,
      passageId: placeOf.get(id) ?? id,
    })),
    ({ reviewerId }) => reviewerId,
  );
  const reviewerIds = [...linksOf.keys()].sort();
  const pairs = reviewerIds
    .flatMap((a, place) => reviewerIds.slice(place + 1).map((b) => ({ a, b })))
    .flatMap(({ a, b }) => {
      const ofA = linksOf.get(a) ?? [];
      const ofB = linksOf.get(b) ?? [];
      const articles = new Set(ofA.map(({ articleId }) => articleId));
      const both = new Set(ofB.map(({ articleId }) => articleId).filter((id) => articles.has(id)));
      const [figures] = measureLinks([
        { reviewerId: a, links: ofA.filter(({ articleId }) => both.has(articleId)) },
        { reviewerId: b, links: ofB.filter(({ articleId }) => both.has(articleId)) },
      ]).pairs;
      return figures && both.size > 0 ? [figures] : [];
    });
  return {
    places,
    group: {
      units: joinUnits(pairs.map((pair) => pair.passages)),
      figures: nameFigures((measure) =>
        meanOutcome<NoLinkAgreement>(
          pairs.map((pair) => pair[measure]),
          'fewer-than-two-reviewers',
        ),
      ),
    },
    pairs: pairs.map((pair) => ({
      a: pair.a,
      b: pair.b,
      units: pair.passages,
      figures: nameFigures((measure) => pair[measure]),
    })),
  };
}

function listPlaces(marked: readonly MarkedPassage[]): LinkedPlace[] {
  const articleId = marked[0]?.articleId ?? '';
  return matchPlaces(marked).flatMap((passageIds) => {
    const [placeId] = passageIds;
    return placeId === undefined ? [] : [{ placeId, articleId, passageIds }];
  });
}

function joinUnits(pairs: readonly UnitsBehind[]): UnitsBehind {
  const differ = new Set(pairs.flatMap((units) => units.differ));
  const agree = new Set(pairs.flatMap((units) => units.agree).filter((placeId) => !differ.has(placeId)));
  return { n: agree.size + differ.size, agree: [...agree], differ: [...differ] };
}

function nameFigures(getOutcome: (measure: LinkMeasure) => Outcome<NoLinkAgreement>): NamedFigure[] {
  return (['bCubed', 'conll', 'muc', 'ceafE'] as const).map((measure) => ({
    measure: names[measure],
    outcome: getOutcome(measure),
    interval: { kind: 'undefined', reason: 'units-hang-together' },
  }));
}
