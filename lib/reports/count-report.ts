import type { ReportModel } from './report-model';
import { getRating } from './report-references';

/** The numbers a report gives about itself. References are left out of every count but their own. */
export interface ReportCounts {
  articles: number;
  references: number;
  words: number;
  claims: number;
  decided: number;
  /** Decisions by label of the rating, in the order of the scale. */
  decisions: { label: string; count: number }[];
  passages: number;
  verdicts: number;
  /** Verdicts made without sight of others' verdicts. */
  independentVerdicts: number;
  dissents: number;
  evidence: number;
  findings: number;
  /** Differences in details, and changed quotations, that a person confirmed. */
  conflicts: number;
  changedQuotations: number;
}

export function countReport(model: ReportModel): ReportCounts {
  const underCheck = model.articles.filter((article) => article.role === 'under_check');
  const numbers = new Set(underCheck.map((article) => article.number));
  const claims = model.claims.filter((claim) => claim.status !== 'withdrawn');
  const verdicts = claims.flatMap((claim) => claim.verdicts);
  return {
    articles: underCheck.length,
    references: model.articles.length - underCheck.length,
    words: underCheck.reduce((sum, article) => sum + article.revision.words, 0),
    claims: claims.length,
    decided: claims.filter((claim) => claim.decision !== null).length,
    decisions: countDecisions(model, claims),
    passages: claims
      .flatMap((claim) => claim.cells)
      .filter((cell) => numbers.has(cell.article))
      .reduce((sum, cell) => sum + cell.passages.length, 0),
    verdicts: verdicts.length,
    independentVerdicts: verdicts.filter((verdict) => !verdict.sawOthers).length,
    dissents: verdicts.filter((verdict) => verdict.dissents).length,
    evidence: model.evidence.length,
    findings: underCheck.reduce((sum, article) => sum + article.findings.length, 0),
    conflicts: claims.reduce((sum, claim) => sum + (claim.conflicts?.length ?? 0), 0),
    changedQuotations: (model.quotations ?? []).reduce((sum, { versions }) => sum + versions.length, 0),
  };
}

function countDecisions(model: ReportModel, claims: ReportModel['claims']): ReportCounts['decisions'] {
  return model.scales.flatMap((scale) =>
    scale.ratings.flatMap((rating) => {
      const count = claims.filter(
        ({ decision }) => decision?.rating.scale === scale.key && decision.rating.key === rating.key,
      ).length;
      return count === 0
        ? []
        : [{ label: getRating(model, { scale: scale.key, key: rating.key }).label, count }];
    }),
  );
}
