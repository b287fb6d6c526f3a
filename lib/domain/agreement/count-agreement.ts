import type { UnitsBehind } from './figure';
import { MISSING, type Ratings } from './ratings';
import { splitUnits } from './split-units';

/** What a small desk wants first: on what do we agree, on what not, and what has only one of us looked at? */
export interface AgreementCount {
  /** "Agree on 11 of 14, differ on these three": `agree.length`, `n`, `differ`. */
  units: UnitsBehind;
  /** Units with one value, and with none: nothing to compare, counted nowhere. */
  single: string[];
  unrated: string[];
  /** Pairs of values of one unit, and how many of them are the same; a unit with three reviewers has three. */
  pairs: { compared: number; agreed: number };
}

/** Counts in plain numbers, without a coefficient. Ids are in the order of the table. */
export function countAgreement(ratings: Ratings<unknown>): AgreementCount {
  const { codes, unitIds, reviewerIds } = ratings;
  const count: AgreementCount = {
    units: splitUnits(ratings),
    single: [],
    unrated: [],
    pairs: { compared: 0, agreed: 0 },
  };
  for (const [unit, unitId] of unitIds.entries()) {
    const start = unit * reviewerIds.length;
    const values = codes.subarray(start, start + reviewerIds.length).filter((code) => code !== MISSING);
    if (values.length === 0) count.unrated.push(unitId);
    if (values.length === 1) count.single.push(unitId);
    for (const [place, value] of values.entries()) {
      count.pairs.compared += place;
      for (const other of values.subarray(0, place)) if (other === value) count.pairs.agreed += 1;
    }
  }
  return count;
}
