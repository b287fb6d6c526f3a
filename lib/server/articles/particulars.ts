/** What is known about an article beside its text. */
export interface Particulars {
  role?: 'under_check' | 'reference';
  outlet?: string | null;
  label?: string;
  headline?: string | null;
  byline?: string | null;
  url?: string | null;
  archiveUrl?: string | null;
  accessedAt?: string | null;
  publishedAt?: string | null;
  dateBasis?: 'in_text' | 'typed_in' | 'unknown';
  language?: string;
}

/** The particulars as columns, without the outlet, which is a row of its own. An empty field is an unknown one. */
export function toColumns({ outlet: _, accessedAt, headline, byline, ...rest }: Particulars) {
  return {
    ...rest,
    ...(headline === undefined ? {} : { headline: headline || null }),
    ...(byline === undefined ? {} : { byline: byline || null }),
    ...(accessedAt === undefined ? {} : { accessedAt: accessedAt === null ? null : new Date(accessedAt) }),
  };
}
