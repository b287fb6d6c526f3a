import { describeVoice } from '../describe-voice';
import {
  aside,
  type Block,
  datum,
  type Inline,
  line,
  linkTo,
  paragraph,
  paragraphs,
  stress,
} from '../document';
import { cellStateLabels } from '../labels';
import type { ReportArticle } from '../report-article';
import type { ReportCell, ReportClaim } from '../report-claim';
import type { ReportModel } from '../report-model';

/** In which ways articles differ, then for each article: its passages with every voice in them, or why there are none. */
export function cellBlocks(model: ReportModel, claim: ReportClaim): Block[] {
  if (model.articles.length === 0) return [aside('No article has been added.')];
  const differences: Block[] =
    claim.differences.length === 0
      ? []
      : [
          {
            kind: 'list',
            ordered: false,
            start: 1,
            items: claim.differences.map((sentence) => [paragraph(datum(sentence))]),
          },
        ];
  const articles = model.articles.flatMap((article) => {
    const cell = claim.cells.find((candidate) => candidate.article === article.number);
    return articleBlocks(article, cell);
  });
  return [...differences, ...articles];
}

function articleBlocks(article: ReportArticle, cell: ReportCell | undefined): Block[] {
  const name = linkTo(`#article-${article.number}`, article.label).map((part) =>
    part.kind === 'text' ? { ...part, bold: true as const } : part,
  );
  const reference = article.role === 'reference' ? ' (reference)' : '';
  if (cell === undefined || cell.state !== 'stated')
    return [paragraph(name, reference, ': ', stateWords(cell))];
  const blocks: Block[] = [paragraph(name, reference)];
  for (const passage of cell.passages) {
    const doubt = passage.confirmed ? '' : ' (its place in the newest text waits for confirmation)';
    blocks.push({
      kind: 'quote',
      blocks: paragraphs(passage.quote, article.language),
      cite: line(describeVoice(passage), doubt),
    });
  }
  const judged = judgementWords(cell);
  if (judged.length > 0) blocks.push(paragraph(judged));
  for (const note of cell.notes) blocks.push(aside(datum(note)));
  return blocks;
}

function stateWords(cell: ReportCell | undefined): Inline[] {
  if (cell === undefined || cell.state === 'stated') return line(cellStateLabels.unread);
  if (cell.state === 'silent' && cell.searched !== null)
    return line(`${cellStateLabels.silent}; searched for `, datum(cell.searched));
  return line(cellStateLabels[cell.state]);
}

function judgementWords(cell: ReportCell): Inline[] {
  const answers: Inline[] = [];
  const add = (question: string, answer: ReportCell['accurate']) => {
    if (answer === 'none') return;
    const word = { yes: 'yes', no: 'no', mixed: 'reviewers differ' }[answer];
    if (answers.length > 0) answers.push(...line('; '));
    answers.push(...line(`${question} `), stress(word));
  };
  add('Reported accurately?', cell.accurate);
  add('Presented fairly?', cell.fair);
  return answers;
}
