import 'server-only';
import { analyse } from 'chardet';
import { fileTypeFromBuffer } from 'file-type';
import { limits } from '@/lib/domain/limits';
import { Problem } from '@/lib/domain/problem';

/** A file as text, with sentences about what was guessed. */
export interface DecodedFile {
  text: string;
  /** As TextDecoder calls it. */
  encoding: string;
  notes: string[];
}

/** How much of a file is looked at to see whether it is a text. */
const SAMPLE = 64 * 1024;
/** Share of control characters that no text has, even if its bytes are valid UTF-8: archives of zeros do. */
const BINARY_SHARE = 0.3;
/** Bytes that are no valid UTF-8 are a text only if they have next to none; of random bytes a tenth are such. */
const ODD_BINARY_SHARE = 0.003;
/** Documents whose bytes can pass for a text. */
const DOCUMENTS = /^application\/(?:pdf|rtf|postscript)$/;
/** Below this chardet says itself that it guesses; and on fewer letters outside ASCII anyone does. */
const SURE_CONFIDENCE = 25;
const SURE_LETTERS = 5;

/**
 * Turns the bytes of a file into text: by its byte order mark, as UTF-8 when it is valid UTF-8, as UTF-16 when its zeros
 * say so, as a page declares (`declared`), else by the encoding that its bytes look like, which is said. The byte order
 * mark stays for normalizeText to drop and to note.
 * @throws Problem TOO_LARGE, or INVALID with the rule `file_empty`, `file_blank` or `file_binary`.
 */
export async function decodeFile(bytes: Uint8Array, declared?: string): Promise<DecodedFile> {
  if (bytes.length > limits.fileBytes) {
    throw new Problem('TOO_LARGE', 'The file is larger than 20 MB.', { rule: 'file_too_large' });
  }
  if (bytes.length === 0) throw new Problem('INVALID', 'The file is empty.', { rule: 'file_empty' });
  const decoded = decodeMarked(bytes) ?? (await decodeUnmarked(bytes, declared));
  if (decoded.text.replace(/^\uFEFF/, '').trim() === '') {
    throw new Problem('INVALID', 'The file has no text in it.', { rule: 'file_blank' });
  }
  return decoded;
}

function decodeMarked(bytes: Uint8Array): DecodedFile | undefined {
  const encoding = findMark(bytes);
  if (encoding === undefined) return undefined;
  const text = decodeAs(encoding, bytes);
  return { text, encoding, notes: noteBroken(text, encoding) };
}

function findMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  // FF FE 00 00 is the mark of UTF-32, which nothing writes and TextDecoder does not read.
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !(bytes[2] === 0 && bytes[3] === 0)) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

async function decodeUnmarked(bytes: Uint8Array, declared: string | undefined): Promise<DecodedFile> {
  const wide = findWideEncoding(bytes);
  if (wide !== undefined) {
    const text = decodeAs(wide, bytes);
    return { text, encoding: wide, notes: [`The file was read as ${wide}, by the pattern of its bytes.`] };
  }
  const utf8 = tryDecode('utf-8', bytes);
  await refuseBinary(bytes, utf8 === undefined ? ODD_BINARY_SHARE : BINARY_SHARE);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', notes: [] };

  const said = declared === undefined ? undefined : tryDecode(declared, bytes);
  if (declared !== undefined && said !== undefined) {
    return {
      text: said,
      encoding: declared,
      notes: [`The file is not UTF-8; it was read as ${declared}, as it says.`],
    };
  }
  const { encoding, sure } = guessEncoding(bytes);
  const text = decodeAs(encoding, bytes);
  const doubt = sure ? 'Check the letters with accents.' : 'That is a guess: check the letters.';
  return {
    text,
    encoding,
    notes: [`The file is not UTF-8; it was read as ${encoding}. ${doubt}`, ...noteBroken(text, encoding)],
  };
}

/** Latin letters in UTF-16 have a zero in every other byte. */
function findWideEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  if (bytes.length % 2 !== 0 || bytes.length < 4) return undefined;
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.2;
  const few = sample.length * 0.05;
  if (odd >= many && even <= few) return 'utf-16le';
  return even >= many && odd <= few ? 'utf-16be' : undefined;
}

async function refuseBinary(bytes: Uint8Array, share: number): Promise<void> {
  const type = await fileTypeFromBuffer(bytes);
  const binary = countOdd(bytes) > Math.min(bytes.length, SAMPLE) * share;
  if (!binary && !(type && DOCUMENTS.test(type.mime))) return;
  const what =
    type === undefined ? 'This is not a text file.' : `This is a ${type.ext.toUpperCase()} file, not a text.`;
  throw new Problem('INVALID', `${what} Save the article as text, Markdown or HTML, or paste it.`, {
    rule: 'file_binary',
  });
}

/** Control characters other than white space and escape. */
function countOdd(bytes: Uint8Array): number {
  let odd = 0;
  for (const byte of bytes.subarray(0, SAMPLE)) {
    if (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) odd += 1;
  }
  return odd;
}

/**
 * In two steps, as a stream: read at once, Node (20 to 23.6) takes windows-1252 for Latin 1 and turns its quotation marks
 * and dashes into control characters.
 */
function decodeAs(encoding: string, bytes: Uint8Array, { fatal = false } = {}): string {
  const decoder = new TextDecoder(encoding, { fatal, ignoreBOM: true });
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return decodeAs(encoding, bytes, { fatal: true });
  } catch (error) {
    // RangeError: no such encoding. TypeError: the bytes are not valid in it. Both are an answer here.
    if (error instanceof RangeError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function guessEncoding(bytes: Uint8Array): { encoding: string; sure: boolean } {
  const sample = bytes.subarray(0, SAMPLE);
  const letters = sample.reduce((count, byte) => (byte > 0x7f ? count + 1 : count), 0);
  for (const { name, confidence } of analyse(sample)) {
    if (/^utf-/i.test(name) || tryDecode(name, bytes.subarray(0, 0)) === undefined) continue;
    return {
      encoding: new TextDecoder(name).encoding,
      sure: confidence >= SURE_CONFIDENCE && letters >= SURE_LETTERS,
    };
  }
  return { encoding: 'windows-1252', sure: false };
}

function noteBroken(text: string, encoding: string): string[] {
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  return broken === 0 ? [] : [`${broken} places could not be read as ${encoding} and became U+FFFD.`];
}
