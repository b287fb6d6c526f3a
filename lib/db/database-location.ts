import { resolve } from 'node:path';

export interface DatabaseLocation {
  /** The data folder: secret, uploaded files, and the embedded database when no server is named. */
  dataDir: string;
  /** A PostgreSQL server; the embedded database when undefined. */
  url: string | undefined;
}

/** Reads DATA_DIR and DATABASE_URL. */
export function getDatabaseLocation(env: Record<string, string | undefined> = process.env): DatabaseLocation {
  return {
    dataDir: resolve(/* turbopackIgnore: true */ env.DATA_DIR || '.data'),
    url: env.DATABASE_URL || undefined,
  };
}
