/**
 * Rating scales: what a verdict can say. A scale in use is never edited; a change is a new version of its family.
 */

/** Named colours instead of free ones, so that every rating is readable in light and dark and told apart without hue. */
export const ratingColors = [
  'blue',
  'teal',
  'green',
  'lime',
  'amber',
  'orange',
  'vermilion',
  'red',
  'violet',
  'grey',
] as const;
export type RatingColor = (typeof ratingColors)[number];

/** A rating always shows its sign and its label beside the colour. */
export const ratingSigns = [
  'tick',
  'cross',
  'half',
  'question',
  'quarter',
  'three-quarters',
  'dash',
  'star',
] as const;
export type RatingSign = (typeof ratingSigns)[number];

export interface Rating {
  /** Stable within the family of the scale; what verdicts store. */
  key: string;
  label: string;
  sign: RatingSign;
  color: RatingColor;
  /** True for "cannot be checked" on an ordinal scale: it has no place in the order. */
  outside: boolean;
}

export interface Scale {
  name: string;
  kind: 'nominal' | 'ordinal';
  /** In order from best to worst where the scale is ordinal. */
  ratings: Rating[];
}

/** The four labels of AVeriTeC (Schlichtkrull et al., 2023), nominal. */
export const averitecScale: Scale = {
  name: 'Supported / refuted',
  kind: 'nominal',
  ratings: [
    { key: 'supported', label: 'Supported', sign: 'tick', color: 'blue', outside: false },
    { key: 'refuted', label: 'Refuted', sign: 'cross', color: 'vermilion', outside: false },
    {
      key: 'conflicting',
      label: 'Conflicting evidence or cherry-picked',
      sign: 'half',
      color: 'amber',
      outside: false,
    },
    { key: 'not-enough', label: 'Not enough evidence', sign: 'question', color: 'grey', outside: false },
  ],
};

/** Five steps of truth, ordinal, with "cannot be checked" outside the order. */
export const truthScale: Scale = {
  name: 'True to false',
  kind: 'ordinal',
  ratings: [
    { key: 'true', label: 'True', sign: 'tick', color: 'blue', outside: false },
    { key: 'mostly-true', label: 'Mostly true', sign: 'three-quarters', color: 'teal', outside: false },
    { key: 'half-true', label: 'Half true', sign: 'half', color: 'amber', outside: false },
    { key: 'mostly-false', label: 'Mostly false', sign: 'quarter', color: 'orange', outside: false },
    { key: 'false', label: 'False', sign: 'cross', color: 'vermilion', outside: false },
    { key: 'uncheckable', label: 'Cannot be checked', sign: 'question', color: 'grey', outside: true },
  ],
};

export const scalePresets: Scale[] = [averitecScale, truthScale];

/** The rating with this key, or undefined when the scale has none. */
export function findRating(scale: Pick<Scale, 'ratings'>, key: string): Rating | undefined {
  return scale.ratings.find((rating) => rating.key === key);
}

/**
 * What is wrong with a scale somebody made, in sentences; empty when it can be used. Labels must be told apart without
 * colour, so two ratings may not share both sign and label.
 */
export function checkScale(scale: Scale): string[] {
  const faults: string[] = [];
  const inOrder = scale.ratings.filter((rating) => !rating.outside);
  if (scale.name.trim() === '') faults.push('The scale needs a name.');
  if (inOrder.length < 2) faults.push('A scale needs at least two ratings.');
  if (scale.ratings.length > 12) faults.push('A scale has at most twelve ratings.');
  if (scale.ratings.some((rating) => rating.label.trim() === '')) faults.push('Each rating needs a label.');
  if (new Set(scale.ratings.map((rating) => rating.key)).size !== scale.ratings.length)
    faults.push('Two ratings have the same key.');
  const labels = scale.ratings.map((rating) => rating.label.trim().toLocaleLowerCase('en'));
  if (new Set(labels).size !== labels.length) faults.push('Two ratings have the same label.');
  if (new Set(scale.ratings.map((rating) => rating.sign)).size !== scale.ratings.length)
    faults.push(
      'Two ratings have the same sign: people who cannot see the colours could not tell them apart.',
    );
  return faults;
}
