import { showControls } from '../control-characters';
import type { RatingMark } from '../document';
import type { ReportModel } from '../report-model';
import { getRating } from '../report-references';
import type { GivenRating } from '../report-scale';

/** A given rating with the sign, label and colour of its scale. */
export function ratingMark(model: ReportModel, given: GivenRating): RatingMark {
  const rating = getRating(model, given);
  return { kind: 'rating', sign: rating.sign, label: showControls(rating.label), color: rating.color };
}
