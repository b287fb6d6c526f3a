import type { FigureGroup } from './agreement/figure-group';
import { rateFew } from './agreement/rate-values';
import { createRatings } from './agreement/ratings';
import { isAtLeast, type Role } from './role';

/** What a training case has none of: its key and its answers are kept apart from all of these. */
export type NotInTraining = keyof typeof notInTraining;

const notInTraining = {
  verdicts: 'no verdicts: answer on the claim’s page, and see the key',
  decisions: 'no decisions: an editor sets the key of each claim',
  protocols: 'no protocol: everybody answers alone, against the key',
  assignments: 'no assignments: everybody may answer each claim',
  findings: 'no findings: they could tell the key',
  reports: 'no report: its claims are there to learn on',
} as const;

/** Why something is not done in a training case, for people. */
export function describeNotInTraining(what: NotInTraining): string {
  return `This is a training case. It has ${notInTraining[what]}.`;
}

/** Why a move with a training case is not possible, for people. */
export const trainingRefusals = {
  not_training: 'This is not a training case.',
  no_key: 'This claim has no key yet: there is nothing to compare an answer with.',
  wrote_key: 'You wrote the key of this claim, so you cannot answer it.',
  answered: 'You have answered this claim. An answer is given once, because the key shows after it.',
  training_answered: 'Somebody has answered in this training case, so it stays one.',
  not_finished: 'This person has not answered every claim that has a key.',
  not_admitted: 'This person was not admitted by a training case.',
  role_changed: 'The role of this person was changed since. An owner can change it under Members.',
  worked_since: 'This person has worked as a reviewer since. An owner can change the role under Members.',
} as const;

export type TrainingRefusal = keyof typeof trainingRefusals;

/** What keeps a case from becoming one for training, as counts of what stands. */
export interface CaseInReview {
  verdicts: number;
  decisions: number;
  /** Of the case or one of its claims. */
  protocols: number;
  assignments: number;
  findings: number;
  reports: number;
}

/** Why a case under review cannot become one for training, for people; undefined when it can. */
export function refuseToTrain(standing: CaseInReview): string | undefined {
  const names = (Object.keys(notInTraining) as NotInTraining[]).filter((what) => standing[what] > 0);
  if (names.length === 0) return undefined;
  const words = names.map((what) => (what === 'protocols' ? 'a protocol' : what));
  const list = words.length === 1 ? words[0] : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
  return `This case has ${list}, so it cannot be one for training. Clear that first, or make another case for it.`;
}

/** May somebody of this role see the key of a claim? Others than editors only once their own answer is given. */
export function canSeeKey({ role, answered }: { role: Role; answered: boolean }): boolean {
  return answered || isAtLeast(role, 'editor');
}

export interface KeyedRating {
  claimId: string;
  rating: string;
}

export interface TrainingTask {
  /** Of the claims that have a key and are in use. */
  keys: readonly KeyedRating[];
  /** One person's answers; those on claims without a key are left out. */
  answers: readonly KeyedRating[];
  /** All ratings that could be given, in the order of the scale. */
  categories: readonly string[];
  seed: number;
}

export interface TrainingComparison {
  answered: number;
  /** How many claims have a key. */
  of: number;
  agreed: number;
  /** Everything that has a key is answered, and there is something. */
  finished: boolean;
  /** Percent, then Cohen's kappa of the person and the key; units are claims. */
  group: FigureGroup;
}

/**
 * Compares one person's answers with the key as it is now. The key is taken for a second reviewer, so that percent and
 * kappa mean what they mean among reviewers, with a named reason where one cannot be computed.
 */
export function compareWithKey({ keys, answers, categories, seed }: TrainingTask): TrainingComparison {
  const keyed = new Set(keys.map(({ claimId }) => claimId));
  const counted = answers.filter(({ claimId }) => keyed.has(claimId));
  const rate = (reviewerId: string, ratings: readonly KeyedRating[]) =>
    ratings.map(({ claimId, rating }) => ({ unitId: claimId, reviewerId, value: rating }));
  const ratings = createRatings({
    given: [...rate('key', keys), ...rate('person', counted)],
    reviewerIds: ['key', 'person'],
    categories,
  });
  const group = rateFew(ratings, { measures: ['percent', 'cohen-kappa'], seed });
  return {
    answered: counted.length,
    of: keys.length,
    agreed: group.units.agree.length,
    finished: keys.length > 0 && counted.length === keys.length,
    group,
  };
}
