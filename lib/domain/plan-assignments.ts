import { type CheckStageKind, protocolStages } from './stage';

/** Planning who checks which claim, evenly by reading minutes. Nothing is assigned here: people look at it first. */

/** Where a planned place is: in a check of the claim's protocol, or "independent" where it follows none. */
export type PlanStage = CheckStageKind | 'independent';

/** Why a person does not get a place of a claim. */
export type PlanBar = 'holds_a_place' | 'conflict_of_interest' | 'took_part' | 'saw_others' | 'other_field';

/** Outlets and topics (tags); a claim is of the field when it has one of either. An empty field holds every claim. */
export interface PlanField {
  outletIds: readonly string[];
  tags: readonly string[];
}

export interface PlanClaim extends PlanField {
  claimId: string;
  /** Minutes to read what the claim needs; the work that is spread evenly. */
  minutes: number;
  /** The places that are free, one entry for each. */
  places: readonly PlanStage[];
  /** Everybody who holds a place of the claim, whether they have submitted or not. */
  holders: readonly string[];
  /** People whom a rule keeps off; off the one stage where one is named. */
  barred: readonly { userId: string; stage: PlanStage | null; why: PlanBar }[];
}

export interface PlanPerson {
  userId: string;
  /** Minutes of the work that waits for this person already. */
  minutes: number;
  /** The person gets only claims of this field; of any where it is left out. */
  only?: PlanField;
}

export interface PlanRequest {
  claims: readonly PlanClaim[];
  people: readonly PlanPerson[];
}

export interface AssignmentPlan {
  /** In the order of the claims that were given, and of the stages within one. */
  rows: { claimId: string; stage: PlanStage; userId: string; minutes: number }[];
  /** In the order of the people that were given; `claims` counts what the plan would add. */
  load: { userId: string; before: number; after: number; claims: number }[];
  /** Places that nobody can have, with how many of the people each reason keeps off. */
  unplaced: {
    claimId: string;
    stage: PlanStage;
    places: number;
    because: { why: PlanBar; people: number }[];
  }[];
}

interface Load extends PlanPerson {
  before: number;
  claims: number;
}

/**
 * Spreads places over people: the claim that takes longest first, each to the least loaded people who may have it, and
 * nobody twice in one claim. Where nobody is kept off and all start alike, the busiest then has at most one claim's minutes more
 * than the idlest (after Graham, "Bounds on multiprocessing timing anomalies", 1969). As many places as can be are filled:
 * people are taken from the idlest on, and one who was placed moves to another place of the claim where that lets one
 * more in (Kuhn, "The Hungarian method", 1955). The plan does not depend on the order of claims or people.
 */
export function planAssignments({ claims, people }: PlanRequest): AssignmentPlan {
  const loads = [...new Map(people.map((person) => [person.userId, person])).values()].map(
    (person): Load => ({ ...person, before: person.minutes, claims: 0 }),
  );
  const placed = new Map(
    [...claims]
      .sort((a, b) => b.minutes - a.minutes || compare(a.claimId, b.claimId))
      .map((claim) => [claim.claimId, placeClaim(claim, loads)]),
  );
  return {
    rows: claims.flatMap(({ claimId, minutes }) =>
      (placed.get(claimId)?.filled ?? []).map(({ stage, userId }) => ({ claimId, stage, userId, minutes })),
    ),
    load: loads.map(({ userId, before, minutes, claims: count }) => ({
      userId,
      before: roundMinutes(before),
      after: roundMinutes(minutes),
      claims: count,
    })),
    unplaced: claims.flatMap(({ claimId }) =>
      (placed.get(claimId)?.open ?? []).map((open) => ({ claimId, ...open })),
    ),
  };
}

/** Whether a claim has one of the outlets or topics of the field; an empty field holds every claim. */
export function isOfField(claim: PlanField, { outletIds, tags }: PlanField): boolean {
  if (outletIds.length === 0 && tags.length === 0) return true;
  return outletIds.some((id) => claim.outletIds.includes(id)) || tags.some((tag) => claim.tags.includes(tag));
}

type Open = Omit<AssignmentPlan['unplaced'][number], 'claimId'>;

function placeClaim(
  claim: PlanClaim,
  loads: Load[],
): { filled: { stage: PlanStage; userId: string }[]; open: Open[] } {
  const places = [...claim.places].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const idlestFirst = [...loads].sort(
    (a, b) => a.minutes - b.minutes || a.claims - b.claims || compare(a.userId, b.userId),
  );
  const holder: (Load | undefined)[] = places.map(() => undefined);

  const seat = (person: Load, tried: Set<number>): boolean => {
    const mayHave = (place: number) => {
      const stage = places[place];
      return stage !== undefined && findBar(claim, person, stage) === null;
    };
    const empty = places.findIndex((_, place) => holder[place] === undefined && mayHave(place));
    if (empty !== -1) {
      holder[empty] = person;
      return true;
    }
    return holder.some((sitting, place) => {
      if (!sitting || tried.has(place) || !mayHave(place)) return false;
      tried.add(place);
      if (!seat(sitting, tried)) return false;
      holder[place] = person;
      return true;
    });
  };
  for (const person of idlestFirst) {
    if (holder.every((one) => one !== undefined)) break;
    seat(person, new Set());
  }

  for (const person of holder) {
    if (!person) continue;
    person.minutes += claim.minutes;
    person.claims += 1;
  }
  const seated = new Set(holder.flatMap((person) => person?.userId ?? []));
  const empty = places.filter((_, place) => holder[place] === undefined);
  return {
    filled: places.flatMap((stage, place) => {
      const userId = holder[place]?.userId;
      return userId === undefined ? [] : [{ stage, userId }];
    }),
    open: [...new Set(empty)].map((stage) => ({
      stage,
      places: empty.filter((one) => one === stage).length,
      because: countBars(
        loads.map((person) => (seated.has(person.userId) ? 'holds_a_place' : findBar(claim, person, stage))),
      ),
    })),
  };
}

function findBar(claim: PlanClaim, { userId, only }: PlanPerson, stage: PlanStage): PlanBar | null {
  if (claim.holders.includes(userId)) return 'holds_a_place';
  const rule = claim.barred.find(
    (bar) => bar.userId === userId && (bar.stage === null || bar.stage === stage),
  );
  if (rule) return rule.why;
  return only && !isOfField(claim, only) ? 'other_field' : null;
}

function countBars(bars: (PlanBar | null)[]): Open['because'] {
  return reasons.flatMap((why) => {
    const people = bars.filter((bar) => bar === why).length;
    return people === 0 ? [] : [{ why, people }];
  });
}

const order: readonly string[] = ['independent', ...protocolStages];
const reasons: readonly PlanBar[] = [
  'holds_a_place',
  'conflict_of_interest',
  'took_part',
  'saw_others',
  'other_field',
];

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sums of tenths drift in binary; what is shown has one decimal. */
function roundMinutes(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}
