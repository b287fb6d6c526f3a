import Papa from 'papaparse';
import { richTextToPlain } from '@/lib/domain/rich-text';
import { describeVoice } from './describe-voice';
import { plainLine } from './document';
import { claimStatusLabels } from './labels';
import type { ReportArticle } from './report-article';
import type { ReportCell, ReportClaim } from './report-claim';
import type { ReportModel } from './report-model';
import { getRating } from './report-references';
import { neutralizeCell } from './spreadsheet-cell';

/**
 * The report as CSV: one row for each claim and article. UTF-8 with a byte order mark (without it Excel reads another
 * encoding), CRLF, every cell quoted, and no cell that a spreadsheet would run.
 */
export function renderCsv(model: ReportModel): string {
  const rows = model.claims.flatMap((claim) =>
    model.articles.map((article) => {
      const cells = [
        ...claimCells(model, claim),
        ...articleCells(article),
        ...matrixCells(claim, article),
        ...acrossCells(model, claim, article),
      ];
      return cells.map((cell) => (typeof cell === 'string' ? neutralizeCell(cell) : cell));
    }),
  );
  return `\uFEFF${Papa.unparse([COLUMNS, ...rows], { quotes: true, newline: '\r\n' })}\r\n`;
}

const COLUMNS = [
  'claim_number',
  'claim',
  'as_of',
  'kind',
  'checkable',
  'tags',
  'status',
  'desk_decision',
  'desk_reason',
  'dissents',
  'articles_differ',
  'article_number',
  'article',
  'role',
  'outlet',
  'headline',
  'byline',
  'published',
  'date_basis',
  'url',
  'archive_url',
  'accessed',
  'revision',
  'sha256',
  'cell',
  'passages',
  'voices',
  'quotes',
  'searched',
  'reported_accurately',
  'presented_fairly',
  'findings',
  'wordings',
  'confirmed_differences',
  'claim_origins',
  'origin',
  'changed_quotations',
];

type Value = string | number;

function claimCells(model: ReportModel, claim: ReportClaim): Value[] {
  const { decision } = claim;
  return [
    claim.number,
    claim.statement,
    claim.asOf ?? '',
    claim.kind,
    claim.checkable ? 'yes' : 'no',
    claim.tags.join('\n'),
    claimStatusLabels[claim.status],
    decision === null ? '' : getRating(model, decision.rating).label,
    decision === null ? '' : richTextToPlain(decision.reason),
    claim.verdicts.filter((verdict) => verdict.dissents).length,
    claim.differences.length > 0 ? 'yes' : 'no',
  ];
}

function articleCells(article: ReportArticle): Value[] {
  return [
    article.number,
    article.label,
    article.role,
    article.outlet ?? '',
    article.headline ?? '',
    article.byline ?? '',
    article.publishedAt ?? '',
    article.dateBasis,
    article.url ?? '',
    article.archiveUrl ?? '',
    article.accessedAt ?? '',
    article.revision.number,
    article.revision.sha256,
  ];
}

function matrixCells(claim: ReportClaim, article: ReportArticle): Value[] {
  const cell = claim.cells.find((candidate) => candidate.article === article.number);
  const passages: ReportCell['passages'] = cell?.passages ?? [];
  const findings = article.findings.filter((finding) => finding.claim === claim.number);
  return [
    cell?.state ?? 'unread',
    passages.length,
    passages.map((passage) => plainLine(describeVoice(passage))).join('\n'),
    passages.map((passage) => passage.quote).join('\n'),
    cell?.searched ?? '',
    cell?.accurate ?? 'none',
    cell?.fair ?? 'none',
    findings.map((finding) => `${finding.kind}: says “${finding.says}”, holds “${finding.holds}”`).join('\n'),
  ];
}

/** What is known from holding the articles against each other, one thing a line. */
function acrossCells(model: ReportModel, claim: ReportClaim, article: ReportArticle): Value[] {
  const { number } = article;
  const wordings = (claim.wordings ?? []).flatMap(({ detail, wordings: read }) =>
    read
      .filter((wording) => wording.article === number)
      .map(({ says, value }) => `${detail}: “${says}” (${value})`),
  );
  const conflicts = (claim.conflicts ?? []).filter(({ sides }) =>
    sides.some(({ articles }) => articles.includes(number)),
  );
  const group = model.origins?.groups.find(({ articles }) => articles.includes(number));
  const changed = (model.quotations ?? []).flatMap(({ versions }) =>
    versions.filter((version) => version.article === number),
  );
  return [
    wordings.join('\n'),
    conflicts.map(({ kind, sentence }) => `${kind}: ${sentence}`).join('\n'),
    claim.origins?.atMost ?? '',
    group === undefined ? '' : (group.name ?? 'not named'),
    changed.map(({ words, reason }) => `“${words}”: ${reason}`).join('\n'),
  ];
}
