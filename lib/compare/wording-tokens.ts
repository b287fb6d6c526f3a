/**
 * A word, or a mark that can change what is said, with its place in the quote. Tokens with one `key` say the
 * same.
 */
export type Token = { key: string; start: number; end: number };

/**
 * Initials; one character of a script without spaces; a word with its apostrophes and its digits' points; a
 * mark.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?:\p{L}\.){2,}`,
    String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*`,
    String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’ʼ](?=\p{L})|(?<=\p{N})[.,:](?=\p{N}))*`,
    String.raw`\p{Extended_Pictographic}[\p{M}\u200d\p{Extended_Pictographic}]*`,
    String.raw`[?!%"“”„«»‘’‚‹›']|\p{Sc}|\p{Sm}`,
  ].join('|'),
  'gu',
);
const QUOTATION_MARK = /["“”„«»‘’‚‹›']/u;

/**
 * Reads quotes for comparing their words. Left out, because a house decides them: commas, full stops and the
 * like, dashes, brackets, white space. One key have: upper and lower case, any style of quotation mark and
 * apostrophe, composed and decomposed letters, "U.S." and "US". A compound is one token where another of the
 * quotes writes it as one word: "cease-fire" beside "ceasefire".
 *
 * `language` (BCP 47) decides how case is folded. Quotation marks are tokens, since words in quotation marks are
 * somebody's words.
 */
export function readWordings(quotes: readonly string[], language?: string): Token[][] {
  const read = quotes.map((quote) => readTokens(quote, language));
  const known = new Set(read.flat().map(({ key }) => key));
  return read.map((tokens, place) => joinCompounds(tokens, quotes[place] ?? '', known));
}

function readTokens(quote: string, language: string | undefined): Token[] {
  return Array.from(quote.matchAll(TOKEN), (match) => ({
    key: makeKey(match[0], language),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function makeKey(token: string, language: string | undefined): string {
  if (token.length === 1 && QUOTATION_MARK.test(token)) return '"';
  const bare = /^(?:\p{L}\.)+$/u.test(token) ? token.replaceAll('.', '') : token;
  return bare.normalize('NFC').replace(/[’ʼ]/gu, "'").toLocaleLowerCase(language);
}

function joinCompounds(tokens: Token[], quote: string, known: Set<string>): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const between = last && quote.slice(last.end, token.start);
    if (last && between && /^[-\u2010\u2011\u00a0 ]$/u.test(between) && known.has(last.key + token.key)) {
      joined[joined.length - 1] = { key: last.key + token.key, start: last.start, end: token.end };
    } else joined.push(token);
  }
  return joined;
}

/**
 * Short words that tie others together: where one of them alone is common to two wordings, it is so by
 * chance.
 */
export function isTie({ key }: Token): boolean {
  return /^(?!(?:no|not|nor|non|ne|nie|не|ні)$)[\p{Ll}']{1,3}$|^"$/u.test(key);
}
