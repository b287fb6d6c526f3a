import type { TextRange } from '@/lib/domain/revision-text';

/** Where a clause ends and another one begins: marks, quotation marks, and the words that open a clause. */
const BORDER =
  /[,;:()–—“”„«»"]|(?<![\p{L}’'])(?:that|whether|which|who|where|when|while|but|because|as|after|before|although|though)(?![\p{L}’'])/giu;

/** The clauses of a sentence with words in them, without the white space and the words between them. */
export function listClauses(text: string): TextRange[] {
  const borders = [...text.matchAll(BORDER)].map(({ 0: border, index }) => ({
    start: index,
    end: index + border.length,
  }));
  return [...borders, { start: text.length, end: text.length }]
    .map(({ start: end }, at) => trim(text, { start: borders[at - 1]?.end ?? 0, end }))
    .filter(({ start, end }) => end > start);
}

function trim(text: string, { start, end }: TextRange): TextRange {
  const part = text.slice(start, end);
  return {
    start: start + (part.length - part.trimStart().length),
    end: end - (part.length - part.trimEnd().length),
  };
}
