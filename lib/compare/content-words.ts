import { listWords } from './list-words';

/** English words that tie others together, report, or stand on every page; they tell nothing of what a text is about. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above according after again against all also am an and any are as at be because been before being below
  between both but by can com could d did do does doing don down during each few for from further had has have having he
  her here hers herself him himself his how html http https i if in into is it its itself just ll m may me might more
  most must my myself new no nor not now of off on once one only or other our ours ourselves out over own re s said same
  say says she should so some such t than that the their theirs them themselves then there these they this those through
  to told too two under until up upon us ve very was we were what when where which while who whom whose why will with
  within without would www you your yours yourself yourselves`.split(/\s+/),
);

/**
 * The words of a text that say what it is about, in order and folded as by `listWords`: function words of English and the
 * "s" of a genitive are left out. Words of other languages all stay; rare ones are told apart by weight.
 */
export function listContentWords(text: string): string[] {
  return listWords(text.replace(/['’]s\b/giu, '')).filter((word) => !STOP_WORDS.has(word));
}
