import { formatPartialDate } from '@/lib/domain/partial-date';
import { datum, type Fact, type Inline, line, linkTo } from '../document';
import { formatInstant } from '../format-date';
import { dateBasisLabels, roleLabels } from '../labels';
import type { ReportArticle } from '../report-article';

/** The particulars that identify an article and the text of it that was checked. */
export function articleFacts(article: ReportArticle): Fact[] {
  const facts: Fact[] = [{ term: 'Role', value: line(roleLabels[article.role]) }];
  const add = (term: string, value: Inline[] | null) => {
    if (value !== null) facts.push({ term, value });
  };
  add('Outlet', article.outlet === null ? line('Not known') : datum(article.outlet));
  add('Headline', article.headline === null ? null : datum(article.headline, article.language));
  add('Byline', article.byline === null ? null : datum(article.byline, article.language));
  add('Published', publicationDate(article));
  add('Address', article.url === null ? line('None noted') : linkTo(article.url, article.url));
  add(
    'Archive copy',
    article.archiveUrl === null ? line('None noted') : linkTo(article.archiveUrl, article.archiveUrl),
  );
  add('Accessed', article.accessedAt === null ? null : line(formatInstant(article.accessedAt)));
  add('Text', line(`Revision ${article.revision.number}, ${countWords(article.revision.words)}`));
  add('SHA-256 of the text', [{ kind: 'text', text: article.revision.sha256, code: true }]);
  for (const note of article.revision.notes) add('On the text', datum(note));
  return facts;
}

/** "14 March 2025 (as the text says)", or that the date is not known. */
export function publicationDate(article: ReportArticle): Inline[] {
  if (article.publishedAt === null) return line('Date not known');
  return line(`${formatPartialDate(article.publishedAt)} (${dateBasisLabels[article.dateBasis]})`);
}

function countWords(words: number): string {
  return words === 1 ? '1 word' : `${words.toLocaleString('en')} words`;
}
