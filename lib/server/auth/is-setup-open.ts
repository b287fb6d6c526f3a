import { getDb } from '@/lib/db/database';
import { getDatabaseLocation } from '@/lib/db/database-location';
import { checkSetupToken } from './setup-token';

/** Whether a setup link with this token would work now. */
export async function isSetupOpen(token: string): Promise<boolean> {
  const { dataDir } = getDatabaseLocation();
  if (!(await checkSetupToken(dataDir, token))) return false;
  const db = await getDb();
  return (await db.user.findFirst({ select: { id: true } })) === null;
}
