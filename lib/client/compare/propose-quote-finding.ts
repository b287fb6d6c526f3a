import type { Comparison, PlacedQuote } from './arrange-utterance';
import { quoteChangeWords } from './quote-change-words';

interface ProposedFinding {
  articleId: string;
  says: string;
  holds: string;
  note: string;
}

/** Characters that a finding keeps of each side. */
const MOST = 500;

/**
 * What a confirmed comparison makes wrong in the article of the shorter version: nothing, unless the words or the
 * speaker are others, or what was cut changes the sense. A paraphrase without marks is nobody's error.
 */
export function proposeQuoteFinding(
  { changes, changesSense, reason }: Pick<Comparison, 'changes' | 'changesSense' | 'reason'>,
  quote: PlacedQuote,
  against: PlacedQuote,
): ProposedFinding | null {
  const grave = changes.some((change) => quoteChangeWords[change].weight === 'grave');
  if (!grave && !changesSense) return null;
  const withSpeaker = changes.includes('other_speaker');
  const write = ({ words, speaker }: PlacedQuote) =>
    shorten(withSpeaker ? `${speaker ?? 'Not named'}: “${words}”` : `“${words}”`);
  const note = changesSense ? `${reason}. This changes the sense.` : reason;
  return { articleId: quote.articleId, says: write(quote), holds: write(against), note };
}

function shorten(words: string): string {
  if (words.length <= MOST) return words;
  // Half a surrogate pair at the cut is no character.
  return `${words.slice(0, MOST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
