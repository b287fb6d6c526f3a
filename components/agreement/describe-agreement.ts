import type { Agreement } from '@/lib/contract/compare';

/** "Reviewers agree on 11 of 14 claims that two or more of them judged and differ on 3 (79 % of pairs agree)." */
export function describeAgreement({ claims, share }: Pick<Agreement, 'claims' | 'share'>): string {
  if (share.kind === 'none') {
    return share.reason === 'no_verdicts'
      ? 'There is no verdict here that you may see.'
      : 'No claim has two verdicts yet that you may see. Give a claim to a second reviewer to see where they differ.';
  }
  const agreed = claims.filter(({ agree }) => agree).length;
  const differ = claims.length - agreed;
  const judged =
    claims.length === 1
      ? 'the one claim'
      : `${agreed === claims.length ? 'all' : `${agreed} of`} ${claims.length} claims`;
  const percent = `${Math.round(share.percent)} % of pairs agree`;
  if (agreed === 0) {
    return claims.length === 1
      ? `Reviewers differ on the one claim that two or more of them judged (${percent}).`
      : `Reviewers differ on all ${claims.length} claims that two or more of them judged (${percent}).`;
  }
  const rest = differ === 0 ? '' : `, and differ on ${differ === 1 ? 'one' : differ}`;
  return `Reviewers agree on ${judged} that two or more of them judged${rest} (${percent}).`;
}
