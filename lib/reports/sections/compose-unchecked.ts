import { type Block, datum, line, linkTo, paragraph, type Section } from '../document';
import { listUnchecked, type Unchecked } from '../list-unchecked';
import type { ReportModel } from '../report-model';
import { getArticle } from '../report-references';

/** What was not checked, and why. */
export function composeUnchecked(model: ReportModel): Section {
  const unchecked = listUnchecked(model);
  return {
    id: 'not-checked',
    level: 1,
    title: line('What was not checked, and why'),
    ownPage: true,
    wide: false,
    blocks:
      unchecked.length === 0
        ? [paragraph('Nothing that the desk set out to check was left unchecked.')]
        : [
            {
              kind: 'list',
              ordered: false,
              start: 1,
              items: unchecked.map((item) => [itemBlock(model, item)]),
            },
          ],
    sections: [],
  };
}

function itemBlock(model: ReportModel, { claim, article, what, why }: Unchecked): Block {
  const { language } = model.case;
  if (claim !== null) {
    const statement = model.claims.find((candidate) => candidate.number === claim)?.statement ?? '';
    return paragraph(`Claim ${claim}: `, datum(statement, language), ' — ', datum(why, language));
  }
  if (article !== null) {
    const label = linkTo(`#article-${article}`, getArticle(model, article).label);
    return paragraph(label, what === null ? ' — ' : `: ${what} — `, datum(why));
  }
  return paragraph(datum(what ?? '', language), ' — ', datum(why));
}
