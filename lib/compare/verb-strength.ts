/**
 * What a reporting verb lets a reader think of what is reported: nothing (said), that it may not be so (claimed), that it
 * was said with weight (underscored), that it is so (revealed, admitted), or that somebody calls it untrue (denied) or
 * shows it to be (refuted).
 */
export type VerbStrength = 'neutral' | 'distanced' | 'stressed' | 'factual' | 'denied' | 'disproved';

const BY_STRENGTH: Partial<Record<VerbStrength, RegExp>> = {
  distanced:
    /^(?:alleg|claim|contend|purport|assert|suggest|hint|maintain|believ|think|thought|figure|guess|speculat)/,
  stressed: /^(?:underscor|underlin|stress|emphasi|insist|reiterat|declar|proclaim|vow|vouch|warn|highlight)/,
  factual: /^(?:reveal|confirm|acknowledg|admit|conced|confess|disclos|point)/,
  disproved: /^(?:refut|disprov|debunk|rebut)/,
  denied: /^(?:den[iy]|reject|disput|dismiss|contest|contradict|repudiat|disavow|rebuff|discount)/,
};

/** How strong a reporting verb is, in any of its forms. English. */
export function getVerbStrength(verb: string): VerbStrength {
  const lower = verb.toLowerCase();
  for (const strength of ['distanced', 'stressed', 'factual', 'disproved', 'denied'] as const) {
    if (BY_STRENGTH[strength]?.test(lower)) return strength;
  }
  return 'neutral';
}
