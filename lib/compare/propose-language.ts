import { francAll } from 'franc-min';

/** Trigrams tell nothing on less: "Ceasefire deal" looks Romanian. */
const FEWEST_LETTERS = 40;
const ENOUGH = 4000;

/** Scripts in which nearly all journalism is in one language. The trigrams know only the largest languages. */
const ONE_LANGUAGE: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Myanmar}/gu, 'my'],
];

/** The language of a text as a BCP 47 tag ("en", "uk"), guessed from its letters; null where that would be a lottery. */
export function proposeLanguage(text: string): string | null {
  const sample = text.slice(0, ENOUGH);
  const letters = countLetters(sample, /\p{L}/gu);
  // Japanese mixes in Chinese characters, so a third is enough.
  const script = ONE_LANGUAGE.find(([pattern]) => countLetters(sample, pattern) > Math.max(2, letters / 3));
  if (script !== undefined) return script[1];
  if (letters < FEWEST_LETTERS) return null;
  const code = francAll(sample)[0]?.[0] ?? 'und';
  return code === 'und' ? null : (Intl.getCanonicalLocales(code)[0] ?? null);
}

function countLetters(sample: string, pattern: RegExp): number {
  return sample.match(pattern)?.length ?? 0;
}
