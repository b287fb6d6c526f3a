import { basename } from 'node:path';
import { Problem, refuseField } from '@/lib/domain/problem';
import { makeStorable } from '@/lib/domain/storable-text';
import { type Actor, authorise } from '../core/actor';
import { runWrite } from '../core/write';
import { detectMediaType } from './detect-media-type';
import { keepContent } from './keep-content';
import { presentStoredFile } from './present-stored-file';

const MAX_BYTES = 20 * 1024 * 1024;

interface Request {
  actor: Actor;
  idempotencyKey?: string;
}

/** Keeps a file: the content on disk first, so that a row never speaks of content that is not there. */
export async function uploadFile({ actor, idempotencyKey }: Request, { file }: { file: File }) {
  authorise(actor, 'files.upload');
  if (file.size > MAX_BYTES)
    throw new Problem('TOO_LARGE', 'A file may have 20 MB at most.', { field: 'file' });
  if (file.size === 0) refuseField('file', 'This file is empty.');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = tidyName(file.name);
  const mediaType = await detectMediaType(bytes, name);
  if (mediaType === undefined) {
    refuseField(
      'file',
      'Variorum keeps PDF, images, audio, video, text, CSV, Word, Excel, OpenDocument and ZIP files. This is none of them.',
    );
  }
  const sha256 = await keepContent(bytes);
  const content = { name, sha256, mediaType, size: bytes.length };
  return runWrite(
    { actor, idempotencyKey, procedure: 'files.upload', input: content },
    async ({ tx, now, newId }) => {
      const { workspaceId, userId } = actor;
      const row = await tx.storedFile.create({
        data: { workspaceId, id: newId(), ...content, createdById: userId, createdAt: now },
      });
      return presentStoredFile(row);
    },
  );
}

/** The last part of the name, short, without control characters: it comes back in the header of a download. */
function tidyName(name: string): string {
  const last = basename(makeStorable(name).replaceAll('\\', '/'));
  const plain = last.replace(/\p{Cc}/gu, '').trim();
  // By code points: half an emoji at the cut could be neither stored nor sent.
  return [...plain].slice(-150).join('') || 'file';
}
