import type { SignName } from './read-signs';

/**
 * Weights of the signs of a sentence worth checking. Those of `names`, `attributed`, `lead`, `topic` and `headline` were
 * chosen on the even topics of ECB+ (`npm run bench candidates` shows the odd ones beside them). The others are set by
 * hand, since those annotators marked one event and left out what a desk checks first: numbers, dates, single unnamed
 * sources, denials. With the offset, about every other sentence of a news report scores 0.5 or more.
 */
export const CANDIDATE_WEIGHTS: Readonly<Record<SignName, number>> = {
  names: 1.5,
  number: 0.6,
  time: 0.5,
  rank: 0.3,
  quotation: 0.1,
  denial: 0.8,
  unnamed: 0.7,
  attributed: 0.6,
  own: 0.3,
  opinion: -2,
  loose: -0.6,
  question: -1.5,
  fragment: -2.5,
  length: 0.5,
  headline: -0.5,
  lead: 2.2,
  topic: 2.2,
};

export const CANDIDATE_OFFSET = -3;
