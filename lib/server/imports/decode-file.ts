import { detect } from 'chardet';
import { limits } from '@/lib/domain/limits';
import { Problem } from '@/lib/domain/problem';

/** A file as text, with sentences about what was guessed. */
export interface DecodedFile {
  text: string;
  notes: string[];
}

/** Control characters that texts do not have; a few in a row mean that this is no text. */
const BINARY = /[^\P{Cc}\t\n\v\f\r\u001b\u0085]/gu;
/** Share of such characters above which a file is taken for binary. */
const BINARY_SHARE = 0.01;

/**
 * Turns the bytes of a file into text: by its byte order mark, as UTF-8 when it is valid UTF-8, else by the encoding that
 * its bytes look like, which is said. Refuses empty and binary files and files above the limit.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  if (bytes.length > limits.fileBytes) throw new Problem('TOO_LARGE', 'The file is larger than 20 MB.');
  if (bytes.length === 0) throw new Problem('INVALID', 'The file is empty.');
  const { text, notes } = decode(bytes);
  if (text.trim() === '') throw new Problem('INVALID', 'The file has no text in it.');
  const odd = text.slice(0, 20_000).match(BINARY)?.length ?? 0;
  if (odd > Math.max(3, Math.min(text.length, 20_000) * BINARY_SHARE)) {
    throw new Problem('INVALID', 'This is not a text file.');
  }
  return { text, notes };
}

function decode(bytes: Uint8Array): DecodedFile {
  const marked = findByteOrderMark(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), notes: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const guess = detect(bytes) ?? 'windows-1252';
    const decoder = openDecoder(guess);
    return {
      text: decoder.decode(bytes),
      notes: [`The file is not UTF-8; it was read as ${decoder.encoding}. Check the letters with accents.`],
    };
  }
}

function findByteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** A detected encoding that the platform does not know is read as the most common one of Western texts. */
function openDecoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
