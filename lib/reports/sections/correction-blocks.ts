import { type Block, line, paragraph } from '../document';
import { formatDay } from '../format-date';
import type { ReportClaim } from '../report-claim';
import type { ReportModel } from '../report-model';
import { ratingMark } from './rating-mark';

/** How what was published on a claim was corrected, under a heading of its own. */
export function correctionBlocks(model: ReportModel, claim: ReportClaim): Block[] {
  const corrections = listCorrectionBlocks(model, claim);
  return corrections.length === 0 ? [] : [{ kind: 'heading', inlines: line('Corrections') }, ...corrections];
}

/** One paragraph a correction, with its date. */
export function listCorrectionBlocks(model: ReportModel, { corrections = [] }: ReportClaim): Block[] {
  return corrections.map(({ at, from, to }) => {
    const day = `${formatDay(at)}: `;
    if (from === null) return paragraph(day, 'decided again', ...(to ? [': ', ratingMark(model, to)] : []));
    if (to === null) return paragraph(day, ratingMark(model, from), ' no longer stands');
    return paragraph(day, ratingMark(model, from), ' became ', ratingMark(model, to));
  });
}
