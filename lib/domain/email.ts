/**
 * The form in which an e-mail address is kept and compared: composed characters (NFKC, which also turns a full-width
 * `＠` into `@`), no blanks around it, lower case. Letters before the `@` may differ by case in theory; no mail server
 * in use does that.
 */
export function normalizeEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}
