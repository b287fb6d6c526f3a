import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws places below a number, each as likely: the same seed gives the same draws on each machine (xoroshiro128+, Blackman and Vigna 2018). */
export function drawFrom(seed: number): (below: number) => number {
  const random = xoroshiro128plus(seed);
  return (below) => Math.floor(((random.next() >>> 0) / 2 ** 32) * below);
}
