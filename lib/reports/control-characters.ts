/**
 * Makes characters visible that a document could not carry or would not show: XML 1.0 (and so Word) forbids most
 * control characters, and a reader of a report should see that they were there. C0 controls and DEL become their
 * pictures (U+2400 block), C1 controls their code in brackets, noncharacters and lone surrogates U+FFFD. Tab and line
 * feed stay; a carriage return becomes a line feed, as XML would make it, and so do U+2028 and U+2029, which mean a new
 * line but which programs draw as nothing or as a box.
 */
export function showControls(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, showCharacter);
}

function showCharacter(character: string): string {
  if (character === '\t' || character === '\n') return character;
  const codePoint = character.codePointAt(0) ?? 0xfffd;
  if (codePoint < 0x20) return String.fromCodePoint(0x2400 + codePoint);
  if (codePoint === 0x7f) return '\u2421';
  if (codePoint < 0xa0) return `[U+00${codePoint.toString(16).toUpperCase()}]`;
  return '\uFFFD';
}
