import { bootstrapInterval } from '@/lib/domain/agreement/bootstrap-interval';
import { cohenKappa } from '@/lib/domain/agreement/cohen-kappa';
import { fleissKappa } from '@/lib/domain/agreement/fleiss-kappa';
import { gwetAc } from '@/lib/domain/agreement/gwet-ac';
import { krippendorffAlpha } from '@/lib/domain/agreement/krippendorff-alpha';
import { measure } from '@/lib/domain/agreement/measure';
import { measurePairs } from '@/lib/domain/agreement/measure-pairs';
import { percentAgreement } from '@/lib/domain/agreement/percent-agreement';
import { createRatings, type GivenRating, MISSING, type Ratings } from '@/lib/domain/agreement/ratings';
import { formatMilliseconds, type Row, type Timing, timeInterleaved } from '@/tests/support/bench';
import { seedRandom } from './anchoring-text';

export const name = 'agreement';

const UNITS = 10_000;
const REVIEWERS = 5;
const HOLD = 3;
const RESAMPLES = 200;

const coefficients = {
  percent: percentAgreement,
  fleiss: fleissKappa,
  ac1: gwetAc(),
  ac2: gwetAc('quadratic'),
  nominal: krippendorffAlpha('nominal'),
  ordinal: krippendorffAlpha('ordinal'),
};

/**
 * Coefficients of 10,000 units rated by five reviewers, one value in ten missing, beside plain loops over the same data
 * that only count how many pairs of values agree: no chance, no scale and, but for each two, no list of the units.
 */
export async function run(): Promise<Row[]> {
  const given = makeRatings();
  const ratings = createRatings({ given });
  const times = await timeInterleaved(
    {
      table: () => measure(ratings, coefficients),
      tableLoops: () => countInTable(ratings),
      rows: () => measure(createRatings({ given }), coefficients),
      rowLoops: () => countInRows(given),
      pairs: () => measurePairs(ratings, { kappa: cohenKappa() }),
      pairLoops: () => countInPairs(ratings),
    },
    { rounds: 101, warmUp: 50 },
  );
  const resampling = await timeInterleaved(
    {
      own: () => bootstrapInterval(ratings, coefficients.nominal, { seed: 1, resamples: RESAMPLES }),
      loops: () => {
        for (let round = 0; round < RESAMPLES; round++) countInTable(ratings);
      },
    },
    { rounds: 5, warmUp: 1 },
  );
  const what = `${UNITS.toLocaleString('en')} units x ${REVIEWERS} reviewers`;
  return [
    compare(`${what}, six coefficients of a table with the units behind them`, times.table, times.tableLoops),
    compare(`${what}, the same from rows as a database gives them`, times.rows, times.rowLoops),
    {
      ...compare(`${what}, Cohen's kappa of each two`, times.pairs, times.pairLoops),
      hold: '(shown)',
      held: true,
    },
    compare(`${what}, interval of alpha, ${RESAMPLES} resamples`, resampling.own, resampling.loops),
  ];
}

function compare(what: string, own: Timing, loops: Timing): Row {
  const ratio = own.median / loops.median;
  return {
    what,
    hold: `at most ${HOLD} x plain loops`,
    measured: formatMilliseconds(own.median),
    baseline: formatMilliseconds(loops.median),
    ratio,
    held: ratio <= HOLD,
  };
}

function makeRatings(): GivenRating<string>[] {
  const random = seedRandom(11);
  const values = ['supported', 'refuted', 'conflicting', 'not-enough'];
  const pick = () => values[Math.floor(random() ** 2 * values.length)] ?? 'supported';
  const given: GivenRating<string>[] = [];
  for (let unit = 0; unit < UNITS; unit++) {
    const truth = pick();
    for (let reviewer = 0; reviewer < REVIEWERS; reviewer++) {
      if (random() < 0.1) continue;
      given.push({
        unitId: `0198a5c0-0000-7000-8000-${String(unit).padStart(12, '0')}`,
        reviewerId: `0198a5c0-0000-7000-9000-${String(reviewer).padStart(12, '0')}`,
        value: random() < 0.8 ? truth : pick(),
      });
    }
  }
  return given;
}

function countInTable({ codes, unitIds, reviewerIds }: Ratings): { compared: number; agreed: number } {
  const width = reviewerIds.length;
  let compared = 0;
  let agreed = 0;
  for (let unit = 0; unit < unitIds.length; unit++) {
    const start = unit * width;
    for (let one = start; one < start + width; one++) {
      if (codes[one] === MISSING) continue;
      for (let other = start; other < one; other++) {
        if (codes[other] === MISSING) continue;
        compared += 1;
        if (codes[other] === codes[one]) agreed += 1;
      }
    }
  }
  return { compared, agreed };
}

function countInRows(given: readonly GivenRating<string>[]): { compared: number; agreed: number } {
  const seen = new Map<string, string[]>();
  let compared = 0;
  let agreed = 0;
  for (const { unitId, value } of given) {
    const values = seen.get(unitId);
    if (values === undefined) {
      seen.set(unitId, [value]);
      continue;
    }
    for (const other of values) {
      compared += 1;
      if (other === value) agreed += 1;
    }
    values.push(value);
  }
  return { compared, agreed };
}

/** Lists the units too: ten lists of all units are most of the work, whoever makes them. */
function countInPairs({ codes, unitIds, reviewerIds }: Ratings): { agree: string[]; differ: string[] }[] {
  const width = reviewerIds.length;
  const pairs: { agree: string[]; differ: string[] }[] = [];
  for (let one = 0; one < width; one++) {
    for (let other = one + 1; other < width; other++) {
      const agree: string[] = [];
      const differ: string[] = [];
      for (let unit = 0; unit < unitIds.length; unit++) {
        const a = codes[unit * width + one];
        const b = codes[unit * width + other];
        if (a === MISSING || b === MISSING) continue;
        (a === b ? agree : differ).push(unitIds[unit] ?? '');
      }
      pairs.push({ agree, differ });
    }
  }
  return pairs;
}
