import type { TextRange } from '@/lib/domain/revision-text';
import { auxiliaries, days, determiners, prepositions } from './english-words';
import { isVerb } from './find-subject';
import type { Word } from './read-words';

/** Words beside the point of their sentence that hold a selection. */
export interface Aside extends TextRange {
  /** Set off by a comma ("…, the region where troops had been"), so that no reporting verb before it speaks for it. */
  apart: boolean;
}

const RELATIVE = /^(?:which|who|whom|whose|where|when)$/;

/**
 * The asides that hold most of a selection: relative clauses, and participles after a noun that is no subject ("the lives
 * of soldiers surrounded in the region"). What stands there, an article says in passing. English.
 */
export function findAsides(words: readonly Word[], selection: TextRange): Aside[] {
  const asides: Aside[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.quoted || !RELATIVE.test(word.lower)) continue;
    const opening = findOpening(words, at);
    const start = words[opening ?? at]?.start ?? 0;
    asides.push({ start, end: findEnd(words, at), apart: opening !== undefined });
  }
  const participle = findReducedClause(words, selection);
  if (participle !== undefined) asides.push(participle);
  return asides.filter((aside) => holdsMostOf(aside, selection));
}

/** Where an aside behind a comma begins: ", which", ", the region where", ", with whom". */
function findOpening(words: readonly Word[], relative: number): number | undefined {
  for (let at = relative - 1; at >= Math.max(0, relative - 6); at -= 1) {
    const word = words[at];
    if (word === undefined || word.quoted) return undefined;
    if (/^[,–—(]$/u.test(word.text)) return at + 1;
    if (!word.letters || isVerb(words, at)) return undefined;
  }
  return undefined;
}

/** The next comma ends a relative clause, or the sentence does. "Who, the mayor said, had left" goes on. */
function findEnd(words: readonly Word[], relative: number): number {
  let commas = words[relative + 1]?.text === ',' ? 3 : 1;
  for (let at = relative + 1; at < words.length; at += 1) {
    const word = words[at];
    if (word !== undefined && !word.quoted && /^[,;)–—]$/u.test(word.text)) commas -= 1;
    if (commas === 0) return word?.start ?? 0;
  }
  return words.at(-1)?.end ?? 0;
}

const IRREGULAR_PARTICIPLES =
  /^(?:caught|cut|held|hit|kept|killed|known|left|lost|seen|sent|shot|stuck|taken|torn|trapped|won)$/;

/** A participle with its noun, where the noun hangs on a preposition and the clause has had its verb already. */
function findReducedClause(words: readonly Word[], selection: TextRange): Aside | undefined {
  for (let at = 2; at < words.length; at += 1) {
    const word = words[at];
    const next = words[at + 1]?.lower ?? '';
    if (word === undefined || word.quoted || word.end <= selection.start || word.start >= selection.end)
      continue;
    if (!/^\p{Ll}+ed$/u.test(word.text) && !IRREGULAR_PARTICIPLES.test(word.text)) continue;
    if (!prepositions.has(next)) continue;
    const noun = findHangingNoun(words, at);
    if (noun === undefined) continue;
    const end = words.find(({ text }, index) => index > at && /^[,;:.!?"”–—]$/u.test(text))?.start;
    return { start: words[noun]?.start ?? 0, end: end ?? words.at(-1)?.end ?? 0, apart: false };
  }
  return undefined;
}

function findHangingNoun(words: readonly Word[], participle: number): number | undefined {
  for (let at = participle - 1; at > Math.max(0, participle - 7); at -= 1) {
    const word = words[at];
    if (word === undefined || !word.letters || auxiliaries.has(word.lower) || days.has(word.lower))
      return undefined;
    const hangs = prepositions.has(word.lower) || /^\p{Ll}+ing$/u.test(word.text);
    if (!hangs) continue;
    const hadVerb = words.slice(0, at).some((_, index) => isVerb(words, index));
    if (!hadVerb || at === participle - 1) return undefined;
    return determiners.has(words[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  }
  return undefined;
}

function holdsMostOf(aside: TextRange, selection: TextRange): boolean {
  const common = Math.min(aside.end, selection.end) - Math.max(aside.start, selection.start);
  return common > 0.7 * (selection.end - selection.start);
}
