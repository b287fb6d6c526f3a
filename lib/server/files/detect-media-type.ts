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
  // Asked first, because the byte order mark of UTF-16 looks like the beginning of an MP3 frame.
  if (isWideText(bytes)) return nameTextType(name);
  const found = await fileTypeFromBuffer(bytes);
  if (found && KEPT.has(found.mime)) return found.mime;
  const mayBeText = found === undefined || isMarkup(found.mime);
  return mayBeText && bytes.every(isTextUnit) ? nameTextType(name) : undefined;
}

function nameTextType(name: string): string {
  return name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'text/plain';
}

function isMarkup(mime: string): boolean {
  return mime.endsWith('/xml') || mime.endsWith('+xml') || mime.startsWith('text/');
}

/** UTF-16 that says so by its byte order mark and holds no control characters. */
function isWideText(bytes: Uint8Array): boolean {
  const littleEndian = bytes[0] === 0xff && bytes[1] === 0xfe;
  const bigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  if ((!littleEndian && !bigEndian) || bytes.length % 2 !== 0) return false;
  const [high, low] = littleEndian ? [1, 0] : [0, 1];
  for (let at = 2; at < bytes.length; at += 2) {
    if (!isTextUnit(((bytes[at + high] ?? 0) << 8) | (bytes[at + low] ?? 0))) return false;
  }
  return true;
}

/** Anything but a control character; tab, line feed, form feed and carriage return belong to text. */
function isTextUnit(unit: number): boolean {
  return unit >= 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0c || unit === 0x0d;
}
