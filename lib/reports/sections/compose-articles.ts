import { aside, datum, type Section } from '../document';
import type { ReportModel } from '../report-model';
import { articleFacts } from './article-facts';

/** The articles under check and the references: what they are, where they can be read, which text was checked. */
export function composeArticles(model: ReportModel): Section {
  return {
    id: 'articles',
    level: 1,
    title: datum('The articles'),
    ownPage: true,
    wide: false,
    blocks: model.articles.length === 0 ? [aside('No article has been added.')] : [],
    sections: model.articles.map((article) => ({
      id: `article-${article.number}`,
      level: 2,
      title: datum(article.label),
      ownPage: false,
      wide: false,
      blocks: [{ kind: 'facts', facts: articleFacts(article) }],
      sections: [],
    })),
  };
}
