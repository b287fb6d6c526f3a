import type { MatchFeature } from './match-features';

/**
 * Weights of a linear ranker, trained by tests/bench/train-matching.ts on the even topics 2-24 of ECB+ (L2 0.05 on scaled
 * features). Scaled so that the logistic function of sum and offset is the share of such sentences that are right there.
 */
export const MATCH_WEIGHTS: Readonly<Record<MatchFeature, number>> = {
  words: 1.986,
  said: 1.312,
  heard: 1.001,
  deedsSaid: 1.321,
  deedsHeard: 0.583,
  bigrams: 0.648,
  names: -0.698,
  numbers: 0.599,
  common: 0.392,
  length: 0.35,
  position: -0.14,
  open: -0.233,
  neighbours: 0.387,
  centrality: 0.33,
  best: -0.193,
  lead: -0.467,
  article: 0.378,
};

export const MATCH_OFFSET = -2.81;
