import type { Coefficient } from './figure';
import { fleissKappa } from './fleiss-kappa';

/**
 * Agreement of two reviewers beyond chance, where chance comes from the habits of both together (Scott, "Reliability of
 * content analysis", 1955). Fleiss' kappa is the same for more than two.
 * @throws RangeError when the table has more than two reviewers.
 */
export const scottPi: Coefficient<unknown> = (tally) => {
  if (tally.ratings.reviewerIds.length > 2) throw new RangeError('Scott’s pi compares two reviewers.');
  return fleissKappa(tally);
};
