import { createHash } from 'node:crypto';

/**
 * What a suggestion is known by: a hash of what it is about, in words and ids that stay when text moves. White space and
 * capitals do not count, so that a rejected sentence stays rejected in a new revision that sets it otherwise.
 */
export function hashKey(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${normalise(part)}\n`);
  return hash.digest('hex').slice(0, 40);
}

const normalise = (part: string) => part.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** A sentence of an article that is suggested for a claim. */
export function matchKey({
  claimId,
  articleId,
  sentence,
}: {
  claimId: string;
  articleId: string;
  sentence: string;
}): string {
  return hashKey(claimId, articleId, sentence);
}

/** Two articles that may have one origin, whichever is named first. */
export function joinKey(a: string, b: string): string {
  return hashKey('join', ...[a, b].sort());
}

/** What several articles state: their sentences, in whatever order they were found. */
export function sharedKey(sentences: readonly { articleId: string; sentence: string }[]): string {
  return hashKey(
    'shared',
    ...sentences.map(({ articleId, sentence }) => normalise(`${articleId} ${sentence}`)).sort(),
  );
}

interface QuotedWords {
  articleId: string;
  words: string;
}

/** What an article did to a quotation: the same as long as both have their words. */
export function comparisonKey(quote: QuotedWords | undefined, against: QuotedWords | undefined): string {
  return hashKey('quote', ...[quote, against].map((one) => `${one?.articleId} ${one?.words}`));
}
