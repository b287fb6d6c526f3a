import { join } from 'node:path';
import { getDatabaseLocation } from '@/lib/db/database-location';

/** Where content with this SHA-256 is kept; two files of the same content are kept once. */
export function findFilePath(sha256: string): string {
  return join(getDatabaseLocation().dataDir, 'files', sha256.slice(0, 2), sha256);
}
