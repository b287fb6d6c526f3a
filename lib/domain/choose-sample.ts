import { drawFrom } from './agreement/draw-from';

interface SampleRequest {
  /** `stratum` is what the sample is to be spread over: an outlet, say. */
  items: readonly { id: string; stratum: string }[];
  /** 0 to 100. */
  percent: number;
  seed: number;
}

/**
 * Draws a share of items, spread over strata in proportion (largest remainder, Hamilton's method): at least one where
 * the share is above 0. The same seed draws the same ids, in whatever order they are given.
 */
export function chooseSample({ items, percent, seed }: SampleRequest): ReadonlySet<string> {
  const draw = drawFrom(seed);
  const strata = new Map<string, string[]>();
  for (const { id, stratum } of [...items].sort(byStratum)) {
    strata.set(stratum, [...(strata.get(stratum) ?? []), id]);
  }
  const wanted = percent === 0 ? 0 : Math.max(1, Math.round((items.length * percent) / 100));
  const shares = [...strata].map(([stratum, ids]) => {
    const exact = (wanted * ids.length) / items.length;
    return { stratum, ids, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  const missing = wanted - shares.reduce((sum, { whole }) => sum + whole, 0);
  // The sort is stable, so strata with the same remainder keep their order by name.
  const roundedUp = new Set(
    [...shares]
      .sort((a, b) => b.rest - a.rest)
      .slice(0, missing)
      .map(({ stratum }) => stratum),
  );
  return new Set(
    shares.flatMap(({ stratum, ids, whole }) =>
      shuffle(ids, draw).slice(0, whole + (roundedUp.has(stratum) ? 1 : 0)),
    ),
  );
}

function byStratum(a: { id: string; stratum: string }, b: { id: string; stratum: string }): number {
  if (a.stratum !== b.stratum) return a.stratum < b.stratum ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Fisher and Yates' shuffle. */
function shuffle(ids: readonly string[], draw: (below: number) => number): string[] {
  const left = [...ids];
  const drawn: string[] = [];
  while (left.length > 0) drawn.push(...left.splice(draw(left.length), 1));
  return drawn;
}
