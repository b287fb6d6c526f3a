import { type LinkingAgreement, measureLinking } from './measure-linking';
import { measurePlaces, type PlaceAgreement } from './measure-places';
import { type MarkedPassage, measurePolarity, type PolarityAgreement } from './measure-polarity';

export interface PassageTask {
  passages: readonly MarkedPassage[];
  /** The length of each article's text in UTF-16 units. */
  articles: readonly { articleId: string; length: number }[];
  seed: number;
}

export interface PassageAgreement {
  places: PlaceAgreement;
  polarity: PolarityAgreement;
  linking: LinkingAgreement;
}

/** How far reviewers agree on passages: where they are, what is done to the claim there, and which belong together. */
export function measurePassages({ passages, articles, seed }: PassageTask): PassageAgreement {
  const lengths = new Map(articles.map(({ articleId, length }) => [articleId, length]));
  return {
    places: measurePlaces(passages, { lengths, seed }),
    polarity: measurePolarity(passages, seed),
    linking: measureLinking(passages),
  };
}
