import type { TextRange } from './revision-text';

/**
 * One place where a lightly edited stretch differs: other words, the same word in another spelling ("cease-fire",
 * "Zelensky"), or only its marks and capitals. Either range may be empty.
 */
export interface ReuseEdit {
  kind: 'words' | 'spelling' | 'style';
  a: TextRange;
  b: TextRange;
}

/** Text that two articles have in common. `exact` where nothing but white space differs. */
export interface SharedStretch {
  kind: 'exact' | 'edited';
  /** How many words both have; two characters of a script without spaces count as one. */
  words: number;
  a: TextRange;
  b: TextRange;
  edits: ReuseEdit[];
}

/** What two texts share. Texts that share nothing make no pair. `a` sorts before `b`. */
export interface ReusePair {
  a: string;
  b: string;
  /** How many different runs of eight words stand in both. */
  shared: number;
  /** Containment: the share of the runs of eight words of `a` that `b` has too, from 0 to 1. */
  aInB: number;
  bInA: number;
  stretches: SharedStretch[];
}

/** What two articles share of their own words: two that quote one speech at length need not have one origin. */
export interface SharedWords {
  a: string;
  b: string;
  words: number;
  /** The larger of the two shares of an article’s own words, from 0 to 1. */
  share: number;
  /** Whose share it is. */
  ofId: string;
}
