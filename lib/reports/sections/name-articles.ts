import { type Inline, line, linkTo } from '../document';
import type { ReportModel } from '../report-model';
import { getArticle } from '../report-references';

/** Articles by their labels, each a link to its particulars: "Post, Ledger". */
export function nameArticles(model: ReportModel, numbers: readonly number[]): Inline[] {
  return numbers.flatMap((number, place) =>
    line(place === 0 ? '' : ', ', linkTo(`#article-${number}`, getArticle(model, number).label)),
  );
}
