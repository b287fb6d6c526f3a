import type { ThreadRecord } from '@/lib/db/thread-rows';

/** Characters of a quote or a question that one line holds. */
const LONGEST = 80;

/** What a thread stands on, in words. */
export function labelPlace({
  place,
  claimNumber,
  quote,
  question,
  verdictBy,
  articleLabel,
}: Pick<
  ThreadRecord,
  'place' | 'claimNumber' | 'quote' | 'question' | 'verdictBy' | 'articleLabel'
>): string {
  switch (place) {
    case 'claim':
      return `Claim ${claimNumber}`;
    case 'passage':
      return `${articleLabel ?? ''}: “${shorten(quote ?? '')}”`;
    case 'verdict':
      return `The verdict of ${verdictBy ?? ''}`;
    case 'evidence':
      return `Evidence: ${shorten(question ?? '')}`;
    case 'cell':
      return `How ${articleLabel ?? ''} reports it`;
  }
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}
