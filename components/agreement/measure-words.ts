import type { MeasureName } from '@/lib/domain/agreement/figure-group';

interface Words {
  /** The standard term. */
  term: string;
  /** What it says, in a sentence. */
  says: string;
}

export const measureWords: Record<MeasureName, Words> = {
  percent: {
    term: 'Percent agreement',
    says: 'The share of pairs of values that are the same; some of it is chance.',
  },
  'alpha-nominal': {
    term: 'Krippendorff’s alpha, nominal',
    says: 'Agreement beyond chance for any number of reviewers, with missing values; each difference counts the same.',
  },
  'alpha-ordinal': {
    term: 'Krippendorff’s alpha, ordinal',
    says: 'The same on a scale with an order: neighbouring ratings differ less than the two ends.',
  },
  'cohen-kappa': {
    term: 'Cohen’s kappa',
    says: 'Agreement of two reviewers beyond what the habits of each would give by chance.',
  },
  'hubert-kappa': {
    term: 'Cohen’s kappa for many (Hubert, Conger)',
    says: 'Each two reviewers against what their own habits would give by chance, taken together.',
  },
  'scott-pi': {
    term: 'Scott’s pi',
    says: 'Agreement of two reviewers beyond what their common habits would give by chance.',
  },
  'fleiss-kappa': {
    term: 'Fleiss’ kappa',
    says: 'Agreement of several reviewers beyond what their common habits would give by chance.',
  },
  ac1: {
    term: 'Gwet’s AC1',
    says: 'Agreement beyond chance that does not collapse where nearly everything gets one rating.',
  },
  ac2: {
    term: 'Gwet’s AC2, quadratic weights',
    says: 'AC1 on a scale with an order: near ratings agree in part.',
  },
  s: {
    term: 'S (Bennett); free-marginal kappa',
    says: 'Agreement beyond what guessing evenly among all ratings of the scale would give.',
  },
  'alpha-u': {
    term: 'Krippendorff’s alpha for unitizing (uα), places',
    says: 'How far marks begin and end at the same places, whatever claim they are for.',
  },
  'alpha-u-by-claim': {
    term: 'Krippendorff’s alpha for unitizing (uα), by claim',
    says: 'The same with marks for different claims told apart.',
  },
  'b-cubed': {
    term: 'B-cubed F1',
    says: 'For each passage, how much of what one reviewer put together with it the other did too.',
  },
  muc: {
    term: 'MUC F1',
    says: 'How many links between passages of one claim two reviewers have in common.',
  },
  'ceaf-e': {
    term: 'CEAF-e F1',
    says: 'How alike two reviewers’ claims are when each is held against the one that fits it best.',
  },
  conll: { term: 'CoNLL F1', says: 'The mean of B-cubed, MUC and CEAF-e.' },
  'evidence-f1': {
    term: 'Mean pairwise F1',
    says: 'Twice the evidence in common over the evidence of both, each two reviewers, mean over claims.',
  },
};
