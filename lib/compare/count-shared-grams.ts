import { type GramNames, listPlaces } from './name-grams';
import type { ReuseCorpus } from './reuse-corpus';

/** How many different runs of words each text has, and how many of them each pair of texts has in common. */
export interface SharedGrams {
  /** By place of the text. */
  totals: number[];
  /** By `first * texts + second`, where `first` is the smaller place; pairs without a common run are left out. */
  shared: Map<number, number>;
}

/**
 * Counts the runs of `size` words of each text, a repeated one once, and those of each pair. Runs that stand in the same
 * texts are counted together, so that a hundred copies of an article cost a hundred times a hundred once, not once a word.
 */
export function countSharedGrams(
  { words, owners, texts }: ReuseCorpus,
  grams: GramNames,
  size: number,
): SharedGrams {
  const totals = texts.map(() => 0);
  let run = 0;
  for (let at = 0; at < words.length; at += 1) {
    const owner = owners[at] as number;
    run = owner === -1 ? 0 : run + 1;
    if (run >= size) totals[owner] = (totals[owner] as number) + 1;
  }

  const groups = new Map<string, { owners: number[]; count: number }>();
  const { offsets, places } = listPlaces(grams);
  for (let name = 0; name < grams.count; name += 1) {
    const holders: number[] = [];
    for (let at = offsets[name] as number; at < (offsets[name + 1] as number); at += 1) {
      const owner = owners[places[at] as number] as number;
      // Places are in order, so a text that repeats a run is the last that was seen.
      if (holders.at(-1) === owner) totals[owner] = (totals[owner] as number) - 1;
      else holders.push(owner);
    }
    if (holders.length < 2) continue;
    const key = holders.join();
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { owners: holders, count: 1 });
  }

  const shared = new Map<number, number>();
  for (const group of groups.values()) {
    for (const [at, first] of group.owners.entries()) {
      for (let next = at + 1; next < group.owners.length; next += 1) {
        const pair = first * texts.length + (group.owners[next] as number);
        shared.set(pair, (shared.get(pair) ?? 0) + group.count);
      }
    }
  }
  return { totals, shared };
}
