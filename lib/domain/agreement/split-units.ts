import type { UnitsBehind } from './figure';
import { MISSING, type Ratings } from './ratings';

/** Which units two or more reviewers rated, and on which of them all gave the same value. */
export function splitUnits({ codes, reviewerIds, unitIds }: Ratings<unknown>): UnitsBehind {
  const agree: string[] = [];
  const differ: string[] = [];
  const width = reviewerIds.length;
  let at = 0;
  for (let unit = 0; unit < unitIds.length; unit++) {
    let first = MISSING;
    let values = 0;
    let differs = false;
    for (const end = at + width; at < end; at++) {
      const code = codes[at] as number;
      if (code === MISSING) continue;
      if (values++ === 0) first = code;
      else if (code !== first) differs = true;
    }
    if (values > 1) (differs ? differ : agree).push(unitIds[unit] as string);
  }
  return { n: agree.length + differ.length, agree, differ };
}
