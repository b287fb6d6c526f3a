import { aside, type Block, type Cell, datum, line, linkTo, paragraph, type Section } from '../document';
import { claimStatusLabels } from '../labels';
import type { ReportClaim } from '../report-claim';
import type { ReportModel } from '../report-model';
import { ratingMark } from './rating-mark';
import { sayCoverage } from './say-coverage';
import { sayOrigins } from './say-origins';

/** One row a claim: the statement, the desk's decision, whether reviewers dissent, whether articles differ. */
export function composeGlance(model: ReportModel): Section {
  const claims = model.claims.filter((claim) => claim.status !== 'withdrawn');
  const blocks: Block[] =
    claims.length === 0
      ? [aside('No claim has been written.')]
      : [
          {
            kind: 'table',
            caption: 'The claims and what the desk decided',
            columns: [
              { title: line('No.'), weight: 0.8 },
              { title: line('Claim'), weight: 5 },
              { title: line('Desk decision'), weight: 2.2 },
              { title: line('Articles'), weight: 1.6 },
            ],
            rows: claims.map((claim) => glanceRow(model, claim)),
          },
        ];
  return {
    id: 'glance',
    level: 1,
    title: line('Verdicts at a glance'),
    ownPage: false,
    wide: false,
    blocks,
    sections: [],
  };
}

function glanceRow(model: ReportModel, claim: ReportClaim): Cell[] {
  const decided: Block[] =
    claim.decision === null
      ? [paragraph(claim.checkable ? claimStatusLabels[claim.status] : 'Not checkable')]
      : [paragraph(ratingMark(model, claim.decision.rating))];
  const dissents = claim.verdicts.filter((verdict) => verdict.dissents).length;
  if (dissents > 0)
    decided.push(aside(dissents === 1 ? '1 reviewer dissents' : `${dissents} reviewers dissent`));
  const origins = sayOrigins(claim);
  const coverage = [paragraph(sayCoverage(model, claim)), ...(origins === null ? [] : [aside(origins)])];
  return [
    { blocks: [paragraph(linkTo(`#claim-${claim.number}`, String(claim.number)))] },
    { blocks: [paragraph(datum(claim.statement, model.case.language))] },
    { blocks: decided },
    { blocks: coverage },
  ];
}
