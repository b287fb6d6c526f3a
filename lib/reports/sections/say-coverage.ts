import type { ReportClaim } from '../report-claim';
import type { ReportModel } from '../report-model';

/** In how many articles under check a claim is found, and whether they differ: "In 3 of 5 articles; they differ". */
export function sayCoverage(model: ReportModel, claim: ReportClaim): string {
  const underCheck = model.articles.filter((article) => article.role === 'under_check');
  const stating = underCheck.filter((article) =>
    claim.cells.some((cell) => cell.article === article.number && cell.state === 'stated'),
  );
  const found = `In ${stating.length} of ${underCheck.length} ${underCheck.length === 1 ? 'article' : 'articles'}`;
  if (stating.length < 2) return found;
  return claim.differences.length > 0 ? `${found}; they differ` : `${found}; they do not differ`;
}
