import { listContentWords } from './content-words';
import { findLemma } from './find-lemma';
import type { Lexicon } from './lexicon';
import { listWords } from './list-words';

/** A sentence as matching sees it. Words are folded and in their base form; sets keep the order of the text. */
export interface ReadPassage {
  /** All words in order, function words too. */
  words: readonly string[];
  vocabulary: ReadonlySet<string>;
  content: ReadonlySet<string>;
  /** Content words by the form they have in the text, for showing. */
  forms: ReadonlyMap<string, string>;
  /** Words of names, and those of them that stand behind "in", "at", "near" and the like. */
  names: ReadonlySet<string>;
  places: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  /** Words that can tell what happened: verbs, and nouns that are verbs as well. */
  deeds: ReadonlySet<string>;
  bigrams: ReadonlySet<string>;
  /** A headline or a caption: no mark ends it. */
  isOpen: boolean;
}

const CAPITALISED = /(?<![\p{L}\p{M}])(?:\p{Lu}[\p{L}\p{M}]*\p{Ll}[\p{L}\p{M}]*|\p{Lu}{2,})/gu;
const BEFORE_A_PLACE = /\b(?:in|at|near|from|outside|inside|around|across|off|into|to)\s+(?:the\s+)?$/iu;

export function readPassage(text: string, lexicon?: Lexicon): ReadPassage {
  const words = listWords(text.replace(/['’]s\b/giu, '')).map((word) => findLemma(word, lexicon));
  const forms = new Map<string, string>();
  for (const word of listContentWords(text)) {
    const lemma = findLemma(word, lexicon);
    if (!forms.has(lemma)) forms.set(lemma, word);
  }
  const names = new Set<string>();
  const places = new Set<string>();
  for (const { 0: name, index } of text.matchAll(CAPITALISED)) {
    const isFirst = text.slice(0, index).search(/[\p{L}\p{N}]/u) === -1;
    for (const word of listContentWords(name)) {
      const lemma = findLemma(word, lexicon);
      if (isFirst && (lexicon?.lookUp(lemma)?.verbShare ?? 0) > 0) continue;
      names.add(lemma);
      if (BEFORE_A_PLACE.test(text.slice(Math.max(0, index - 20), index))) places.add(lemma);
    }
  }
  const content = new Set(forms.keys());
  return {
    words,
    vocabulary: new Set(words),
    content,
    forms,
    names,
    places,
    numbers: new Set([...content].filter((word) => /^\p{N}/u.test(word))),
    deeds: new Set(
      [...content].filter((word) => !names.has(word) && (lexicon?.lookUp(word)?.verbShare ?? 0) > 0),
    ),
    bigrams: new Set(words.slice(1).map((word, place) => `${words[place]} ${word}`)),
    isOpen: !/[.!?…؟。！？]["'”’»)\]\s]*$/u.test(text.trimEnd()),
  };
}
