import { makeStorable } from './storable-text';

/**
 * The form in which an e-mail address is kept and compared: composed characters (NFKC, which also turns a full-width
 * `＠` into `@`), no blanks around it, lower case, and nothing that no database keeps. Letters before the `@` may differ by case in theory; no mail server
 * in use does that.
 */
export function normalizeEmail(email: string): string {
  return makeStorable(email).normalize('NFKC').trim().toLowerCase();
}
