import type { ClaimRow } from '@/lib/contract/claims';
import type { AssignmentPlan, PlanBar, PlanStage } from '@/lib/domain/plan-assignments';

/** Why whoever plans leaves a claim to somebody else. */
export const OWN_PLACE =
  'It waits for your own verdict, so what others have done is hidden from you: somebody else has to plan it.';

const stageWords: Record<PlanStage, string> = {
  independent: 'for reviewers',
  first_check: 'in the first check',
  second_check: 'in the second check',
  cold_read: 'in the cold read',
};

const barWords: Record<PlanBar, [string, string]> = {
  holds_a_place: ['has another place of it', 'have another place of it'],
  conflict_of_interest: ['has a conflict of interest', 'have a conflict of interest'],
  took_part: ['took part in it', 'took part in it'],
  saw_others: ['could see others’ verdicts', 'could see others’ verdicts'],
  other_field: ['is for other outlets or topics', 'are for other outlets or topics'],
};

/** "1 place in the cold read stays free. Of those you chose, 2 have another place of it and 1 took part in it." */
export function describeUnplaced({ stage, places, because }: AssignmentPlan['unplaced'][number]): string {
  const free = `${places === 1 ? '1 place' : `${places} places`} ${stageWords[stage]} ${places === 1 ? 'stays' : 'stay'} free.`;
  if (because.length === 0) return `${free} Nobody was chosen.`;
  const reasons = because.map(({ why, people }) => `${people} ${barWords[why][people === 1 ? 0 : 1]}`);
  const last = reasons.at(-1);
  const list = reasons.length === 1 ? last : `${reasons.slice(0, -1).join(', ')} and ${last}`;
  return `${free} Of those you chose, ${list}.`;
}

/** Why a claim is not given to anybody. */
export function findObstacle(claim: ClaimRow): string | undefined {
  if (claim.status === 'withdrawn') return 'It is withdrawn.';
  if (claim.status === 'merged') return 'It was merged into another claim.';
  if (claim.status === 'judged' || claim.status === 'published') return 'The desk has decided it.';
  if (!claim.checkable) {
    const why = claim.checkableReason ? ` (${claim.checkableReason})` : '';
    return `It is marked as not checkable${why}.`;
  }
  return undefined;
}
