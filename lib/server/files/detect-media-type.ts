import { fileTypeFromBuffer } from 'file-type';

/** What a desk keeps as evidence. Types that a browser would run are not in it: they are kept as plain text. */
const KEPT = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/heic',
  'image/tiff',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/wav',
  'audio/ogg',
  'audio/flac',
  'audio/aac',
  'video/mp4',
  'video/quicktime',
  'video/webm',
  'video/ogg',
  'application/zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
]);

/**
 * The media type of a file, from its bytes and not from what its name or the browser says; undefined for what is not
 * kept. HTML, SVG and other markup are text like any other.
 */
export async function detectMediaType(bytes: Uint8Array, name: string): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(bytes);
  if (found && KEPT.has(found.mime)) return found.mime;
  if ((found === undefined || isMarkup(found.mime)) && isText(bytes))
    return name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'text/plain';
  return undefined;
}

function isMarkup(mime: string): boolean {
  return mime.endsWith('/xml') || mime.endsWith('+xml') || mime.startsWith('text/');
}

/** Text in any encoding of one byte a sign and up: no control characters but tab, line feed, carriage return, form feed. */
function isText(bytes: Uint8Array): boolean {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) return true;
  return bytes.every(
    (byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d,
  );
}
