import type { Article, ImportRow } from '@/lib/contract/articles';
import { isPartialDate } from '@/lib/domain/partial-date';

/** What is known about an article, as its form holds it: nothing known is an empty field. */
export interface ParticularsValues {
  role: 'under_check' | 'reference';
  outlet: string;
  label: string;
  headline: string;
  byline: string;
  url: string;
  archiveUrl: string;
  /** As the date picker has it: local time without a zone. */
  accessedAt: string | null;
  publishedAt: string;
  dateBasis: 'in_text' | 'typed_in' | 'unknown';
  language: string;
}

type Known = Pick<
  ImportRow,
  | 'role'
  | 'label'
  | 'headline'
  | 'byline'
  | 'url'
  | 'archiveUrl'
  | 'accessedAt'
  | 'publishedAt'
  | 'dateBasis'
  | 'language'
>;

function toValues(known: Known, outlet: string | null): ParticularsValues {
  const { role, label, headline, byline, url, archiveUrl, accessedAt, publishedAt, dateBasis, language } =
    known;
  return {
    role,
    outlet: outlet ?? '',
    label,
    headline: headline ?? '',
    byline: byline ?? '',
    url: url ?? '',
    archiveUrl: archiveUrl ?? '',
    accessedAt,
    publishedAt: publishedAt ?? '',
    dateBasis,
    language,
  };
}

export const fromArticle = (article: Article) => toValues(article, article.outlet?.name ?? null);
export const fromImportRow = (row: ImportRow) => toValues(row, row.outlet);

/** The values as the API takes them. */
export function toInput(values: ParticularsValues) {
  const { accessedAt } = values;
  return {
    ...values,
    outlet: values.outlet.trim() || null,
    headline: values.headline.trim() || null,
    byline: values.byline.trim() || null,
    url: values.url.trim() || null,
    archiveUrl: values.archiveUrl.trim() || null,
    publishedAt: values.publishedAt.trim() || null,
    accessedAt: accessedAt === null ? null : new Date(accessedAt).toISOString(),
  };
}

const isUrl = (value: string) => value === '' || /^https?:\/\/\S+$/i.test(value);

/** What is wrong with a field, for Mantine's form. */
export const validateParticulars = {
  label: (value: string) => (value.trim() === '' ? 'Give the article a short label.' : null),
  publishedAt: (value: string) =>
    value.trim() === '' || isPartialDate(value.trim())
      ? null
      : 'Write a date as 2025-03-14, 2025-03 or 2025.',
  url: (value: string) =>
    isUrl(value.trim()) ? null : 'Write a whole address that begins with http:// or https://.',
  archiveUrl: (value: string) =>
    isUrl(value.trim()) ? null : 'Write a whole address that begins with http:// or https://.',
};
