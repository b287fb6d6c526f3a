import type { Anchor } from './anchor';
import { type Location, locate } from './locate';

/**
 * Locates many anchors in one text, in the order given; the text is indexed once, and only if one has to be
 * searched for.
 */
export function locateAll({ text, anchors }: { text: string; anchors: readonly Anchor[] }): Location[] {
  return anchors.map((anchor) => locate({ text, anchor }));
}
