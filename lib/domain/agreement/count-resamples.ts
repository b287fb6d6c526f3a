const MOST = 1000;
const FEWEST = 200;
/** Draws for one interval: with them a case of a thousand claims and five reviewers takes a fifth of a second. */
const DRAWS = 300_000;

/** How many resamples an interval of so many units gets: a thousand of up to 300 units, fewer of more, which need fewer. */
export function countResamples(units: number): number {
  return Math.max(FEWEST, Math.min(MOST, Math.floor(DRAWS / Math.max(1, units))));
}
