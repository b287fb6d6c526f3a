import { describeSeen } from '@/lib/domain/describe-seen';
import { formatPartialDate } from '@/lib/domain/partial-date';
import { aside, type Block, datum, type Fact, line, paragraph, type Section } from '../document';
import { formatDay } from '../format-date';
import { claimKindLabels, claimStatusLabels, detailLabels } from '../labels';
import type { ReportClaim, ReportDecision, ReportVerdict } from '../report-claim';
import type { ReportModel } from '../report-model';
import { getArticle, getPersonName } from '../report-references';
import { richTextBlocks } from '../rich-text-blocks';
import { cellBlocks } from './cell-blocks';
import { conflictBlocks } from './conflict-blocks';
import { correctionBlocks } from './correction-blocks';
import { evidenceBlocks } from './evidence-blocks';
import { ratingMark } from './rating-mark';
import { reviewBlocks } from './review-blocks';
import { sayCoverage } from './say-coverage';
import { sayOrigins } from './say-origins';

/** Each claim in full: decision, dissent, evidence, and how each article puts it. Withdrawn ones are listed elsewhere. */
export function composeClaims(model: ReportModel): Section {
  const claims = model.claims.filter((claim) => claim.status !== 'withdrawn');
  return {
    id: 'claims',
    level: 1,
    title: line('The claims'),
    ownPage: true,
    wide: false,
    blocks: claims.length === 0 ? [aside('No claim has been written.')] : [],
    sections: claims.map((claim) => ({
      id: `claim-${claim.number}`,
      level: 2,
      title: line(`Claim ${claim.number}: `, datum(claim.statement, model.case.language)),
      ownPage: false,
      wide: false,
      blocks: [
        ...decisionBlocks(model, claim),
        { kind: 'facts', facts: claimFacts(model, claim) },
        ...verdictBlocks(model, claim),
        ...reviewBlocks(model, claim),
        ...correctionBlocks(model, claim),
        { kind: 'heading', inlines: line('Evidence') },
        ...evidenceBlocks(model, claim),
        ...conflictBlocks(model, claim),
        { kind: 'heading', inlines: line('How each article puts it') },
        ...cellBlocks(model, claim),
      ],
      sections: [],
    })),
  };
}

function claimFacts(model: ReportModel, claim: ReportClaim): Fact[] {
  const { language } = model.case;
  const facts: Fact[] = [{ term: 'Kind', value: line(claimKindLabels[claim.kind]) }];
  if (claim.asOf !== null) facts.push({ term: 'As of', value: line(formatPartialDate(claim.asOf)) });
  for (const detail of claim.details) {
    const note =
      detail.note.trim() === '' ? line('Articles may fill this differently') : datum(detail.note, language);
    facts.push({ term: detailLabels[detail.kind], value: note });
  }
  if (claim.tags.length > 0) facts.push({ term: 'Tags', value: datum(claim.tags.join(', '), language) });
  facts.push({ term: 'Articles', value: line(sayCoverage(model, claim)) });
  const origins = sayOrigins(claim);
  if (origins !== null) facts.push({ term: 'Origins', value: line(origins) });
  return facts;
}

function decisionBlocks(model: ReportModel, claim: ReportClaim): Block[] {
  const { decision } = claim;
  if (!claim.checkable) {
    const reason = claim.checkableReason?.trim() ?? '';
    const why = reason === '' ? line('No reason was noted.') : datum(reason, model.case.language);
    const blocks = [paragraph('This claim cannot be checked. ', why)];
    if (decision === null) return blocks;
    return [...blocks, ...decidedBlocks(model, decision)];
  }
  if (decision === null) {
    return [paragraph('The desk has not decided this claim. Status: ', claimStatusLabels[claim.status], '.')];
  }
  return decidedBlocks(model, decision);
}

function decidedBlocks(model: ReportModel, decision: ReportDecision): Block[] {
  const { language } = model.case;
  const blocks: Block[] = [
    paragraph('Desk decision: ', ratingMark(model, decision.rating)),
    ...richTextBlocks(decision.reason, language),
  ];
  if (decision.wordings.length > 0) {
    blocks.push({
      kind: 'table',
      caption: 'The wordings that hold',
      columns: [
        { title: line('Detail'), weight: 1.2 },
        { title: line('What holds'), weight: 2.4 },
        { title: line('What does not hold'), weight: 3 },
      ],
      rows: decision.wordings.map((wording) => [
        { blocks: [paragraph(detailLabels[wording.detail])] },
        { blocks: [paragraph(datum(wording.holds, language))] },
        {
          blocks:
            wording.failing.length === 0
              ? [aside('No article says otherwise')]
              : wording.failing.map(({ article, says }) => {
                  const { label, language: spoken } = getArticle(model, article);
                  return paragraph(datum(label), ': ', datum(says, spoken));
                }),
        },
      ]),
    });
  }
  blocks.push(
    aside('Decided by ', datum(getPersonName(model, decision.by)), ` on ${formatDay(decision.at)}.`),
  );
  return blocks;
}

function verdictBlocks(model: ReportModel, claim: ReportClaim): Block[] {
  if (claim.decision === null) return [];
  const heading: Block = { kind: 'heading', inlines: line('Verdicts of the reviewers') };
  if (claim.verdicts.length === 0)
    return [heading, aside('The desk decided without a verdict of a reviewer.')];
  const items = claim.verdicts.map((verdict): Block[] => {
    const notes: string[] = [];
    if (verdict.dissents) notes.push('dissents from the decision');
    notes.push(saySeen(verdict));
    if (verdict.blind) notes.push('changed after seeing others’ verdicts');
    if (verdict.confidence !== null) notes.push(`confidence ${verdict.confidence} of 5`);
    return [
      paragraph(
        datum(getPersonName(model, verdict.by)),
        ': ',
        ratingMark(model, verdict.rating),
        ` (${notes.join('; ')})`,
      ),
      ...(verdict.blind ? [aside('Before seeing others’ verdicts: ', ratingMark(model, verdict.blind))] : []),
      ...richTextBlocks(verdict.reason, model.case.language),
    ];
  });
  return [heading, { kind: 'list', ordered: false, start: 1, items }];
}

/** "judged blind: verdicts and evidence of others were hidden"; reports of before that was kept know of verdicts alone. */
function saySeen({ sawOthers, stage, hidden }: ReportVerdict): string {
  if (sawOthers) return 'could see others’ verdicts';
  if (stage === undefined || hidden === undefined) return 'judged without seeing others’ verdicts';
  const sentence = describeSeen({ stage, hidden, others: false, before: false });
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`.replace(/\.$/, '');
}
