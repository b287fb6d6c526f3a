/** Planning k reviewers for each claim, evenly by reading minutes. Nothing is assigned here: people look at it first. */

export interface PlanClaim {
  claimId: string;
  /** Minutes to read what the claim needs; the work that is spread evenly. */
  minutes: number;
  /** Everybody who holds this claim already, candidates or not. They stay, and count towards k. */
  assigned: string[];
}

export interface PlanReviewer {
  userId: string;
  /** Minutes of the work that waits for this person already. */
  minutes: number;
}

export interface PlanRequest {
  claims: PlanClaim[];
  reviewers: PlanReviewer[];
  reviewersPerClaim: number;
}

export interface AssignmentPlan {
  /** In the order of the claims that were given. */
  rows: { claimId: string; userId: string; minutes: number }[];
  /** In the order of the reviewers that were given; `claims` counts what the plan would add. */
  load: { userId: string; before: number; after: number; claims: number }[];
  /** Claims that get fewer than k reviewers, with how many they would have. */
  short: { claimId: string; have: number }[];
}

interface Load {
  userId: string;
  place: number;
  minutes: number;
  claims: number;
}

/**
 * Spreads claims over reviewers: the longest claim first, each to the least loaded people who do not hold it yet (after
 * Graham, "Bounds on multiprocessing timing anomalies", 1969, with k machines a job). Where all start with the same
 * load and nobody holds a claim yet, the busiest then has at most one claim's minutes more than the idlest. Ties go to
 * whoever got fewer claims, then to the order given, so the same request makes the same plan.
 */
export function planAssignments({ claims, reviewers, reviewersPerClaim }: PlanRequest): AssignmentPlan {
  const loads = [...new Map(reviewers.map((reviewer) => [reviewer.userId, reviewer])).values()].map(
    ({ userId, minutes }, place): Load => ({ userId, place, minutes, claims: 0 }),
  );
  const before = new Map(loads.map(({ userId, minutes }) => [userId, minutes]));
  const chosen = new Map<string, string[]>();
  const short: AssignmentPlan['short'] = [];

  for (const claim of [...claims].sort((a, b) => b.minutes - a.minutes)) {
    const held = new Set(claim.assigned);
    const wanted = Math.max(0, reviewersPerClaim - held.size);
    const picked = loads
      .filter(({ userId }) => !held.has(userId))
      .sort((a, b) => a.minutes - b.minutes || a.claims - b.claims || a.place - b.place)
      .slice(0, wanted);
    for (const load of picked) {
      load.minutes += claim.minutes;
      load.claims += 1;
    }
    chosen.set(
      claim.claimId,
      picked.map(({ userId }) => userId),
    );
    const have = held.size + picked.length;
    if (have < reviewersPerClaim) short.push({ claimId: claim.claimId, have });
  }

  const place = new Map(claims.map(({ claimId }, index) => [claimId, index]));
  return {
    rows: claims.flatMap(({ claimId, minutes }) =>
      (chosen.get(claimId) ?? []).map((userId) => ({ claimId, userId, minutes })),
    ),
    load: loads.map(({ userId, minutes, claims: count }) => ({
      userId,
      before: roundMinutes(before.get(userId) ?? 0),
      after: roundMinutes(minutes),
      claims: count,
    })),
    short: short.sort((a, b) => (place.get(a.claimId) ?? 0) - (place.get(b.claimId) ?? 0)),
  };
}

/** Sums of tenths drift in binary; what is shown has one decimal. */
function roundMinutes(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}
