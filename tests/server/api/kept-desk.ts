import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Db } from '@/lib/db/database';
import {
  ownHostileStrings,
  readNaughtyStrings,
  readSpreadsheetFormulas,
} from '@/tests/reports/hostile-strings';
import { buildFullDesk, type FullDesk } from '@/tests/support/build-full-desk';
import { createTestDatabase } from '@/tests/support/database';
import { type KeptRows, keepRows } from '@/tests/support/keep-rows';
import { openSession, openToken } from '@/tests/support/open-caller';

/** A full desk, its folder for files, and its rows as they were, to which a test returns. */
export interface KeptDesk {
  db: Db;
  desk: FullDesk;
  kept: KeptRows;
  folder: string;
  /** The owner, signed in. */
  inPerson: Headers;
  /** The owner, by a token: it costs less than a session, whose cookie is encrypted. */
  owner: Headers;
  /** Whose the things are that nobody else may touch. */
  author: Headers;
  close: () => Promise<void>;
}

export const hostileStrings = [...ownHostileStrings, ...readSpreadsheetFormulas(), ...readNaughtyStrings()];

export async function openKeptDesk(): Promise<KeptDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-hostile-'));
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests');
  vi.stubEnv('NEXTAUTH_URL', undefined);
  const db = await createTestDatabase();
  const desk = await buildFullDesk(db);
  const inPerson = await openSession(desk.owner);
  const owner = await openToken(db, desk.owner);
  const author = await openToken(db, desk.ines);
  const kept = await keepRows(db);
  const close = async () => {
    await kept.drop();
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  };
  return { db, desk, kept, folder, inPerson, owner, author, close };
}
