import type { TextRange } from '@/lib/domain/revision-text';

/** Words in quotation marks: `start` and `end` are of the words, without the marks. `closed` is false where the mark was missing. */
export interface Quotation extends TextRange {
  closed: boolean;
}

const CLOSERS: Record<string, readonly string[]> = {
  '“': ['”', '"'],
  '„': ['“', '”'],
  '«': ['»'],
  '»': ['«'],
  '「': ['」'],
  '『': ['』'],
  '"': ['"'],
  '‘': ['’'],
  "'": ["'"],
};

/**
 * The outermost quotations of a stretch of text, in order. An apostrophe is told from a closing single mark by what
 * stands around it. A quotation that is not closed runs to the end of the stretch, as it does where one goes on over
 * several paragraphs. Linear in the length of the stretch.
 */
export function findQuotations(text: string, { start, end }: TextRange): Quotation[] {
  const quotations: Quotation[] = [];
  let open: { mark: string; start: number } | undefined;
  for (let at = start; at < end; at += 1) {
    const character = text[at] ?? '';
    if (open === undefined) {
      if (opens(text, at, character)) open = { mark: character, start: at + 1 };
    } else if (CLOSERS[open.mark]?.includes(character) && closes(text, at, open.mark)) {
      quotations.push({ start: open.start, end: at, closed: true });
      open = undefined;
    }
  }
  // A single mark that nothing closes was an apostrophe: ’twas, 'em.
  if (open !== undefined && !/['‘]/.test(open.mark))
    quotations.push({ start: open.start, end, closed: false });
  return quotations;
}

function opens(text: string, at: number, character: string): boolean {
  if (!(character in CLOSERS)) return false;
  if (character === '»') return /\s|^$/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '');
  if (character !== "'" && character !== '‘') return true;
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}…]/u.test(text[at + 1] ?? '');
}

function closes(text: string, at: number, mark: string): boolean {
  if (mark !== "'" && mark !== '‘') return true;
  return !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}
