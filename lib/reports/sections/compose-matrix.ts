import { describeVoice } from '../describe-voice';
import {
  aside,
  type Block,
  type Cell,
  datum,
  line,
  linkTo,
  paragraph,
  type Section,
  stress,
  type Table,
} from '../document';
import { cellStateLabels } from '../labels';
import type { ReportArticle } from '../report-article';
import type { ReportCell, ReportClaim } from '../report-claim';
import type { ReportModel } from '../report-model';
import { shortenQuote } from '../shorten-quote';
import { ratingMark } from './rating-mark';

/** Articles beside each other in one table: what the long side of an A4 page holds legibly beside claim and verdict. */
const ARTICLES_A_TABLE = 5;
const VOICES_A_CELL = 4;
const QUOTE_LENGTH = 160;

/** Claims x articles: references first, every voice of a cell with a short quote, the verdict in a column of its own. */
export function composeMatrix(model: ReportModel): Section {
  const claims = model.claims.filter((claim) => claim.status !== 'withdrawn');
  const groups = claims.length === 0 ? [] : groupArticles(model.articles);
  return {
    id: 'matrix',
    level: 1,
    title: line('Claims and articles'),
    ownPage: true,
    wide: true,
    blocks:
      groups.length === 0
        ? [aside('There is nothing to compare yet.')]
        : [
            aside(
              'How each article puts each claim. References are compared with and left out of every count. Silent: somebody looked for the claim in this text and confirmed that it says nothing about it.',
            ),
            ...groups.map(
              (group, index): Block => matrixTable(model, claims, { group, index, of: groups.length }),
            ),
          ],
    sections: [],
  };
}

/** Groups of nearly equal size, so that the last table is not a single column. */
function groupArticles(articles: ReportArticle[]): ReportArticle[][] {
  const count = Math.ceil(articles.length / ARTICLES_A_TABLE);
  return Array.from({ length: count }, (_, index) =>
    articles.slice(
      Math.round((index * articles.length) / count),
      Math.round(((index + 1) * articles.length) / count),
    ),
  );
}

function matrixTable(
  model: ReportModel,
  claims: ReportClaim[],
  { group, index, of }: { group: ReportArticle[]; index: number; of: number },
): Table {
  return {
    kind: 'table',
    caption: of === 1 ? 'Claims and articles' : `Claims and articles, table ${index + 1} of ${of}`,
    columns: [
      { title: line('Claim'), weight: 2.2 },
      { title: line('Desk decision'), weight: 1.7 },
      ...group.map((article) => ({
        title: line(
          datum(article.label),
          article.role === 'reference' ? [{ kind: 'break' }, ...line('(reference)')] : '',
        ),
        weight: 2,
      })),
    ],
    rows: claims.map((claim) => [
      claimCell(model, claim),
      verdictCell(model, claim),
      ...group.map((article) => articleCell(claim, article)),
    ]),
  };
}

function claimCell(model: ReportModel, claim: ReportClaim): Cell {
  const number = linkTo(`#claim-${claim.number}`, `${claim.number}.`);
  const blocks = [paragraph(number, ' ', datum(claim.statement, model.case.language))];
  if (claim.differences.length > 0) blocks.push(aside('Articles differ'));
  return { blocks };
}

function verdictCell(model: ReportModel, claim: ReportClaim): Cell {
  if (claim.decision !== null) return { blocks: [paragraph(ratingMark(model, claim.decision.rating))] };
  return { blocks: [aside(claim.checkable ? 'Not decided' : 'Not checkable')] };
}

function articleCell(claim: ReportClaim, article: ReportArticle): Cell {
  const cell = claim.cells.find((candidate) => candidate.article === article.number);
  const state = cell?.state ?? 'unread';
  if (cell === undefined || state !== 'stated') {
    const label = state === 'stated' ? cellStateLabels.unread : cellStateLabels[state];
    return { blocks: [aside(label)], ground: state === 'silent' ? 'silent' : 'unread' };
  }
  return { blocks: voiceBlocks(cell, article), ...(failsHere(claim, article) ? { ground: 'differs' } : {}) };
}

function voiceBlocks(cell: ReportCell, article: ReportArticle): Block[] {
  const blocks = cell.passages
    .slice(0, VOICES_A_CELL)
    .flatMap((passage): Block[] => [
      { kind: 'paragraph', inlines: describeVoice(passage) },
      paragraph('“', datum(shortenQuote(passage.quote, QUOTE_LENGTH), article.language), '”'),
    ]);
  const more = cell.passages.length - VOICES_A_CELL;
  if (more > 0) blocks.push(aside(more === 1 ? 'and 1 more passage' : `and ${more} more passages`));
  if (cell.accurate === 'no') blocks.push(paragraph(stress('Not reported accurately')));
  if (cell.fair === 'no') blocks.push(paragraph(stress('Not presented fairly')));
  return blocks;
}

function failsHere(claim: ReportClaim, article: ReportArticle): boolean {
  return (claim.decision?.wordings ?? []).some((wording) =>
    wording.failing.some((failing) => failing.article === article.number),
  );
}
