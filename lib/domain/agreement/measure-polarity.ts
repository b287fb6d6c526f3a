import { groupBy } from '../group-by';
import type { Polarity } from '../voice';
import type { FigureGroup } from './figure-group';
import { matchPlaces } from './match-places';
import { ratePairs } from './measure-verdicts';
import { rateValues } from './rate-values';
import { createRatings } from './ratings';

/** A passage that a reviewer marked for a claim, as agreement needs it. Offsets are UTF-16 units. */
export interface MarkedPassage {
  id: string;
  reviewerId: string;
  articleId: string;
  claimId: string;
  start: number;
  end: number;
  polarity: Polarity;
}

/** The same words of an article, marked by several reviewers for one claim. */
export interface PolarityPlace {
  /** The id of its first passage stands for the place. */
  placeId: string;
  articleId: string;
  claimId: string;
  /** One passage of each reviewer. */
  given: { reviewerId: string; passageId: string; polarity: Polarity }[];
}

export interface PolarityAgreement {
  /** Places that two or more reviewers marked; these are the units of the figures. */
  places: PolarityPlace[];
  /** Places that only one reviewer marked. */
  lone: number;
  groups: FigureGroup[];
  pairs: ({ a: string; b: string } & FigureGroup)[];
}

const polarities: readonly Polarity[] = ['affirms', 'denies', 'hedges', 'asks'];

/**
 * How far reviewers who marked the same words for the same claim agree on what is done to the claim there. Where one
 * reviewer marked exactly the same words twice, the first mark speaks.
 */
export function measurePolarity(passages: readonly MarkedPassage[], seed: number): PolarityAgreement {
  const all = listPlaces(passages);
  const places = all.filter(({ given }) => given.length > 1);
  const ratings = createRatings({
    given: places.flatMap(({ placeId, given }) =>
      given.map(({ reviewerId, polarity }) => ({ unitId: placeId, reviewerId, value: polarity })),
    ),
    categories: polarities,
  });
  return {
    places,
    lone: all.length - places.length,
    groups: rateValues(ratings, { outsideOrder: null, seed }),
    pairs: ratePairs(ratings, seed),
  };
}

function listPlaces(passages: readonly MarkedPassage[]): PolarityPlace[] {
  const byText = groupBy(passages, ({ articleId, claimId }) => `${articleId} ${claimId}`);
  return [...byText.values()].flatMap((ofText) => {
    const byId = new Map(ofText.map((passage) => [passage.id, passage]));
    return matchPlaces(ofText).flatMap((ids): PolarityPlace[] => {
      const members = ids.flatMap((id) => byId.get(id) ?? []);
      const [first] = members;
      if (!first) return [];
      const given = members.filter(
        ({ reviewerId }, place) => members.findIndex((one) => one.reviewerId === reviewerId) === place,
      );
      return [
        {
          placeId: first.id,
          articleId: first.articleId,
          claimId: first.claimId,
          given: given.map(({ reviewerId, id, polarity }) => ({ reviewerId, passageId: id, polarity })),
        },
      ];
    });
  });
}
