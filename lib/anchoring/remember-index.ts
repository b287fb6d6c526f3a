import { indexSeeds, type SeedIndex } from './seed-index';

/** Held weakly: kept at least until the current task ends, and as long after as memory allows. */
let last: WeakRef<SeedIndex> | undefined;

/**
 * The index of a text, built anew only if the last one asked for was of another text: anchors come in numbers
 * for one text, and building takes longer than asking. The answer is that of `indexSeeds`.
 */
export function rememberIndex(text: string): SeedIndex {
  const remembered = last?.deref();
  if (remembered?.text === text) return remembered;
  const index = indexSeeds(text);
  last = new WeakRef(index);
  return index;
}
