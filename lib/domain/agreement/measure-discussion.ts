import type { FigureGroup } from './figure-group';
import { type DiscussedRating, measureShift, type Shift } from './measure-shift';
import type { ComparedScale } from './measure-verdicts';
import { rateValues } from './rate-values';
import { createRatings } from './ratings';

export interface DiscussionTask {
  discussed: readonly DiscussedRating<string>[];
  scale: ComparedScale;
  seed: number;
}

export interface Discussion extends Omit<Shift<string, never>, 'before' | 'after'> {
  /** Both of the same reviewers and units: who has a value before and one after. */
  before: FigureGroup[];
  after: FigureGroup[];
}

/** How far talking moved the reviewers (`measureShift`), with all figures before and after, and their intervals. */
export function measureDiscussion({ discussed, scale, seed }: DiscussionTask): Discussion {
  const rateAt = (time: 'before' | 'after'): FigureGroup[] => {
    const given = discussed.flatMap(({ unitId, reviewerId, before, after }) =>
      before === null || after === null
        ? []
        : [{ unitId, reviewerId, value: time === 'before' ? before : after }],
    );
    const ratings = createRatings({ given, categories: scale.keys });
    return rateValues(ratings, { outsideOrder: scale.outsideOrder, seed });
  };
  return {
    ...measureShift(discussed, { coefficients: {}, categories: scale.keys }),
    before: rateAt('before'),
    after: rateAt('after'),
  };
}
