import type { WorkView } from './visibility';

/**
 * Are the people behind the verdicts on the claim kept from this viewer, although they may see the verdicts? A desk that
 * wants it decides by reasons: names come back with the decision, or when the claim is opened.
 */
export function hidesNames({
  protocol,
  decided,
  stage,
}: Pick<WorkView, 'protocol' | 'decided' | 'stage'>): boolean {
  return protocol?.namesHidden === true && !decided && stage !== 'open';
}
