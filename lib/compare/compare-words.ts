import type { ReadPassage } from './read-passage';
import type { SetCosine } from './set-cosine';

/** How much two passages have in common: the mean of the cosines of their content words and of all their words. */
export function compareWords(a: ReadPassage, b: ReadPassage, getCosine: SetCosine): number {
  return (getCosine(a.content, b.content) + getCosine(a.vocabulary, b.vocabulary)) / 2;
}
