/** The ends between which a share `confidence` of the values lies, interpolated between order statistics (type 7 of Hyndman and Fan 1996). */
export function findPercentileEnds(
  values: readonly number[],
  confidence: number,
): { low: number; high: number } {
  const sorted = Float64Array.from(values).sort();
  const tail = (1 - confidence) / 2;
  return { low: getQuantile(sorted, tail), high: getQuantile(sorted, 1 - tail) };
}

function getQuantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}
