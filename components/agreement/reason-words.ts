import type { NoRange } from '@/lib/domain/agreement/figure-group';

/** Why there is no number, in words. */
export const reasonWords: Record<NoRange, string> = {
  'no-unit-with-two-reviewers': 'not defined: nothing was judged by two reviewers',
  'one-category-only': 'not defined: everybody said the same one thing everywhere, so chance explains it all',
  'fewer-than-two-reviewers': 'not defined: fewer than two reviewers marked the same article',
  'nothing-marked': 'not defined: nothing is marked',
  'no-room': 'not defined: the text is too short for chance to differ',
  'nothing-linked': 'not defined: no passage is linked',
  'no-two-passages-together': 'not defined: nobody put two passages together',
  'passage-of-two-claims': 'not defined: the same words are linked to two claims by one reviewer',
  'no-evidence-used': 'not defined: nobody ticked evidence',
  'fewer-than-two-units': 'none: one unit cannot be drawn again',
  'coefficient-often-undefined': 'none: most resamples leave the coefficient undefined',
  'units-hang-together': 'none: these units hang together and cannot be drawn one by one',
};
