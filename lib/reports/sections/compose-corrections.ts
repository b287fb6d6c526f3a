import { type Block, datum, line, linkTo, paragraph, type Section } from '../document';
import type { ReportModel } from '../report-model';
import { listCorrectionBlocks } from './correction-blocks';

/** What earlier versions said otherwise, before everything that is said now; null where nothing was corrected. */
export function composeCorrections(model: ReportModel): Section | null {
  const items = model.claims.flatMap((claim): Block[][] => {
    const corrections = listCorrectionBlocks(model, claim);
    if (corrections.length === 0) return [];
    // A withdrawn claim has no part of its own to lead to.
    const number =
      claim.status === 'withdrawn'
        ? `Claim ${claim.number}, withdrawn`
        : linkTo(`#claim-${claim.number}`, `Claim ${claim.number}`);
    return [[paragraph(number, ': ', datum(claim.statement, model.case.language)), ...corrections]];
  });
  if (items.length === 0) return null;
  return {
    id: 'corrections',
    level: 1,
    title: line('Corrections'),
    ownPage: false,
    wide: false,
    blocks: [
      paragraph('What earlier versions of this report said otherwise:'),
      { kind: 'list', ordered: false, start: 1, items },
    ],
    sections: [],
  };
}
