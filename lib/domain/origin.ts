import type { TextRange } from './revision-text';

/** What words about a source can name. `agencies`: only that there are some. `feed`: text that came by machine. */
export const namedOriginKinds = ['agency', 'outlet', 'statement', 'feed', 'agencies'] as const;
export type NamedOriginKind = (typeof namedOriginKinds)[number];

/** Words in which an article says where a text comes from. */
export interface NamedOrigin extends TextRange {
  words: string;
  kind: NamedOriginKind;
  /** As printed, without "the"; null where nobody is named ("agencies"). */
  name: string | null;
  /** The stretch it is said of; null for the whole article. */
  scope: TextRange | null;
}

/** Why two articles may have one origin. */
export interface OriginLink {
  a: string;
  b: string;
  kind: 'shared_text' | 'same_source' | 'names_other' | 'confirmed';
  /** One sentence for a reviewer. */
  reason: string;
  /** Of shared text: the share of an article’s own words, from 0 to 1; null where it is not the text that links them. */
  share: number | null;
  /** Articles of the two that have the other’s text and give no credit at all. */
  uncredited: string[];
  /** What a person said of it. */
  answer: 'accepted' | 'rejected' | null;
}

/** Articles that cannot be told apart by where they come from. */
export interface OriginGroup {
  articleIds: string[];
  /** Who stands behind it; null is "not named", which is never own reporting. */
  name: string | null;
  known: boolean;
}

/** Who can stand behind some articles. There are as many groups as origins that can be independent. */
export interface OriginGrouping {
  groups: OriginGroup[];
  links: OriginLink[];
  /** The most origins that can be independent. */
  atMost: number;
  /** How many of these are not named, and may be one another or any that is. */
  unknown: number;
  /** "5 articles, at most 2 independent origins, 1 of them not named". */
  sentence: string;
}

/** How many articles there are, and how many origins can stand behind them. */
export interface OriginTally {
  articles: number;
  /** The most origins that can be independent, and how many of these are not named. */
  atMost: number;
  unknown: number;
  sentence: string;
}
