import type { ReportClaim } from '../report-claim';

/** How many independent origins the articles that state a claim can have; null for one article, or where it was not counted. */
export function sayOrigins({ origins }: Pick<ReportClaim, 'origins'>): string | null {
  if (origins === undefined || origins.articles < 2) return null;
  return `At most ${origins.atMost} independent ${origins.atMost === 1 ? 'origin' : 'origins'}`;
}
