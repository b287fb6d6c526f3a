import type { Anchor } from './anchor';
import { type Location, locateWith } from './locate';
import { indexSeeds, type SeedIndex } from './seed-index';

/**
 * Locates many anchors in one text, in the order given, as `locate` does each; the text is indexed once, and
 * only if one has to be searched for.
 */
export function locateAll({ text, anchors }: { text: string; anchors: Anchor[] }): Location[] {
  let index: SeedIndex | undefined;
  const getIndex = () => {
    index ??= indexSeeds(text);
    return index;
  };
  return anchors.map((anchor) => locateWith({ text, anchor, getIndex }));
}
