import { aside, type Block, datum, line, paragraph } from '../document';
import { formatDay } from '../format-date';
import { coldReadLabels, protocolLabels, stageLabels, stepLabels } from '../labels';
import type { ReportClaim } from '../report-claim';
import type { ReportModel } from '../report-model';
import { getPersonName } from '../report-references';

/** How a claim that followed a protocol was reviewed, with every exception and its reason. */
export function reviewBlocks(model: ReportModel, { review }: ReportClaim): Block[] {
  if (!review) return [];
  const stages = review.stages
    .filter(({ kind }) => kind !== 'decision')
    .map(({ kind, submitted, ended }) => `${stageLabels[kind]}: ${submitted}${ended ? ', ended early' : ''}`);
  const blocks: Block[] = [
    { kind: 'heading', inlines: line('How it was reviewed') },
    paragraph(`${protocolLabels[review.protocol]}. Verdicts given in each stage: ${stages.join('; ')}.`),
  ];
  if (review.coldRead !== null) blocks.push(paragraph(coldReadLabels[review.coldRead]));
  const items = review.steps.map(({ kind, stage, about, by, reason, at }): Block[] => [
    paragraph(
      `${stageLabels[stage]}, ${stepLabels[kind]}`,
      ...(about === null ? [] : [' for ', datum(getPersonName(model, about))]),
      ': “',
      datum(reason, model.case.language),
      '”',
    ),
    aside(datum(getPersonName(model, by)), `, ${formatDay(at)}`),
  ]);
  if (items.length > 0) blocks.push({ kind: 'list', ordered: false, start: 1, items });
  return blocks;
}
