import { ALONE, foldText, HYPHEN, STARTS_WORD } from './fold-text';

/**
 * The words of a text as a search sees them (`foldText`), in order: "Ukraine’s cease-fire" has "ukraines" and
 * "ceasefire". In scripts without spaces two neighbouring characters make a word.
 */
export function listWords(text: string): string[] {
  const { length, units, flags } = foldText(text);
  const words: string[] = [];
  let word = '';
  const close = () => {
    if (word !== '') words.push(word);
    word = '';
  };
  for (let at = 0; at < length; at += 1) {
    const unit = units[at] as number;
    const flag = flags[at] as number;
    if (flag & ALONE && flag & STARTS_WORD) {
      const last = (flags[at - 1] ?? 0) & ALONE ? (word.at(-1) ?? '') : '';
      close();
      word = last + String.fromCharCode(unit);
    } else if (unit > HYPHEN) word += String.fromCharCode(unit);
    else if (unit !== HYPHEN) close();
  }
  close();
  return words;
}
