import { getDb } from '@/lib/db/database';
import type { Viewer } from '../auth/get-viewer';
import { endSessions } from '../auth/session';

/** Ends all of one's sessions, this one too. */
export async function signOutEverywhere({ userId }: Viewer): Promise<{ endedSessions: number }> {
  const db = await getDb();
  return { endedSessions: await endSessions(db, { userId, now: new Date() }) };
}
