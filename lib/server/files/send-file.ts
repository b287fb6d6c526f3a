import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { getDb } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { findFilePath } from './find-file-path';
import { readRange } from './read-range';

/** What a browser may show by itself; all else is only ever saved. */
const SHOWN = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
]);

/**
 * Answers with a kept file, or the part of it that is asked for, in headers under which no browser renders it as a page
 * or runs anything in it.
 */
export async function sendFile(
  actor: Actor,
  fileId: string,
  asked: Headers = new Headers(),
): Promise<Response> {
  authorise(actor, 'files.read');
  const { workspaceId } = actor;
  const id = requireFound(z.uuid().safeParse(fileId).data);
  const db = await getDb();
  const file = requireFound(
    await db.storedFile.findUnique({ where: { workspaceId_id: { workspaceId, id } } }),
  );
  const path = findFilePath(file.sha256);
  const { size } = await stat(path);
  const isPdf = file.mediaType === 'application/pdf';
  const etag = `"${file.sha256}"`;
  const isSame = (asked.get('if-range') ?? etag) === etag;
  const range = readRange(isSame ? asked.get('range') : null, size);
  if (range.kind === 'outside') {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
  }
  const { start, end } = range.kind === 'part' ? range : { start: 0, end: size - 1 };
  return new Response(
    Readable.toWeb(createReadStream(path, range.kind === 'part' ? range : {})) as ReadableStream,
    {
      status: range.kind === 'part' ? 206 : 200,
      headers: {
        'accept-ranges': 'bytes',
        ...(range.kind === 'part' && { 'content-range': `bytes ${start}-${end}/${size}` }),
        'content-type': file.mediaType.startsWith('text/') ? 'text/plain' : file.mediaType,
        'content-length': String(end - start + 1),
        'content-disposition': `${SHOWN.has(file.mediaType) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeName(file.name)}`,
        'x-content-type-options': 'nosniff',
        // A browser's own PDF viewer does not start in a sandbox; it runs nothing of the page's origin either way.
        'content-security-policy': isPdf
          ? "default-src 'none'; object-src 'self'"
          : "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'private, no-cache',
        etag,
      },
    },
  );
}

/** RFC 8187: percent-encoding, and four more signs than `encodeURIComponent` encodes. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
