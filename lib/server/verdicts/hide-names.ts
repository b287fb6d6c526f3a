import { createHmac } from 'node:crypto';
import type { Verdict } from '@/lib/contract/verdicts';
import { getAuthSecret } from '../auth/secret';
import { letterOf } from '../reports/name-people';

/**
 * Verdicts without the people behind them, for a desk that is to decide by reasons: lettered, in an order that only this
 * installation can work out, and without what tells who came first (ids, times, stages, earlier versions).
 */
export function hideNames(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts
    .map((verdict) => ({ verdict, secret: makeSecretId(verdict) }))
    .sort((a, b) => (a.secret < b.secret ? -1 : 1))
    .map(({ verdict, secret }, place) => ({
      ...verdict,
      id: secret,
      user: { id: secret, name: `Reviewer ${letterOf(place)}` },
      version: 1,
      versions: [],
      seen: null,
      submittedAt: null,
    }));
}

function makeSecretId({ claimId, user }: Verdict): string {
  const hash = createHmac('sha256', getAuthSecret()).update(`${claimId} ${user.id}`).digest('hex');
  // A UUID of version 8, whose content is the maker's own (RFC 9562).
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
