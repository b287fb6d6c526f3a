import 'server-only';
import { createHash } from 'node:crypto';

/** SHA-256 over the UTF-8 of a text, in hexadecimal: what makes two revisions the same. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
