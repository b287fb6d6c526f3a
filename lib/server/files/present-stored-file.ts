import type { StoredFile as StoredFileRow } from '@/lib/db/database';

/** A kept file without who brought it and when. */
export function presentStoredFile({ id, name, mediaType, size, sha256 }: StoredFileRow) {
  return { id, name, mediaType, size, sha256 };
}
