import type { EvidenceAgreement, ShiftAgreement, VerdictAgreement } from '@/lib/contract/agreement';

/** "Reviewers agree on 11 of 14 claims that two or more of them judged, and differ on these 3." */
export function describeVerdicts({ claims }: Pick<VerdictAgreement, 'claims'>): string {
  const shared = claims.filter(({ agree }) => agree !== null);
  const agreed = shared.filter(({ agree }) => agree).length;
  const differ = shared.length - agreed;
  if (shared.length === 0) {
    return claims.some(({ ratings }) => ratings.length > 0)
      ? 'No claim has two verdicts yet that you may see. Give a claim to a second reviewer to see where they differ.'
      : 'There is no verdict here that you may see.';
  }
  if (shared.length === 1) {
    return `Reviewers ${agreed === 1 ? 'agree' : 'differ'} on the one claim that two or more of them judged.`;
  }
  if (agreed === 0) return `Reviewers differ on ${all(differ)} claims that two or more of them judged.`;
  if (differ === 0) return `Reviewers agree on ${all(agreed)} claims that two or more of them judged.`;
  const these = differ === 1 ? 'this one' : `these ${differ}`;
  return `Reviewers agree on ${agreed} of ${shared.length} claims that two or more of them judged, and differ on ${these}.`;
}

/** How far talking moved the reviewers, in counts. */
export function describeShift({
  moves,
  stayed,
  settled,
  unsettled,
}: Pick<ShiftAgreement, 'moves' | 'stayed' | 'settled' | 'unsettled'>): string[] {
  const all = moves.length + stayed;
  if (all === 0)
    return ['Nobody has judged a claim before seeing what the others said, so nothing can move.'];
  const given = all === 1 ? 'The one verdict' : `Of ${all} verdicts`;
  const what =
    all === 1
      ? moves.length === 1
        ? ' was changed afterwards'
        : ' stayed what it was'
      : moves.length === 0
        ? ', none was changed afterwards'
        : `, ${moves.length} ${moves.length === 1 ? 'was' : 'were'} changed afterwards and ${stayed} stayed`;
  const sentences = [`${given} given before the reviewers saw each other’s${what}.`];
  if (settled.length > 0) sentences.push(`Talking settled ${count(settled.length, 'claim')}.`);
  if (unsettled.length > 0) {
    sentences.push(
      `On ${count(unsettled.length, 'claim')} they agreed before and differ now, which may mean that somebody found something.`,
    );
  }
  return sentences;
}

/** "Reviewers used the same evidence for 4 of 9 claims, partly the same for 3, and nothing in common for 2." */
export function describeEvidence({
  group: { units },
  partly,
  nothingInCommon,
  claims,
}: Pick<EvidenceAgreement, 'group' | 'partly' | 'nothingInCommon' | 'claims'>): string {
  if (claims.length === 0) return 'No claim has two verdicts yet that you may see.';
  if (units.n === 0) return 'Nobody ticked evidence for a claim that two or more judged.';
  if (units.n === 1) {
    const what =
      units.agree.length > 0
        ? 'the same evidence'
        : partly.length > 0
          ? 'partly the same evidence'
          : 'no evidence in common';
    return `Reviewers used ${what} for the one claim that two or more of them judged with any.`;
  }
  const parts = [
    `the same evidence for ${units.agree.length} of ${count(units.n, 'claim')}`,
    partly.length > 0 && `partly the same for ${partly.length}`,
    nothingInCommon.length > 0 && `nothing in common for ${nothingInCommon.length}`,
  ].filter((part) => part !== false);
  return `Reviewers used ${new Intl.ListFormat('en').format(parts)}.`;
}

/** "Reviewers agree what is done to the claim in 5 of 6 passages that two or more of them marked, and differ on 1." */
export function describePolarity(agree: number, differ: number): string {
  const n = agree + differ;
  if (n === 0) return 'No words are marked for one claim by two reviewers.';
  const passages = n === 1 ? 'the one passage' : `${agree === n ? all(n) : `${agree} of ${n}`} passages`;
  if (agree === 0) {
    return `Reviewers differ on what is done to the claim in ${n === 1 ? 'the one passage' : `${all(n)} passages`} that two or more of them marked.`;
  }
  return `Reviewers agree on what is done to the claim in ${passages} that two or more of them marked${differ === 0 ? '' : `, and differ on ${differ}`}.`;
}

/** "both", "all 3". */
function all(number: number): string {
  return number === 2 ? 'both' : `all ${number}`;
}

export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
