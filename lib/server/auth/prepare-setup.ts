import { getDb } from '@/lib/db/database';
import { getDatabaseLocation } from '@/lib/db/database-location';
import { checkSetupToken, consumeSetupToken, ensureSetupToken } from './setup-token';

/**
 * The token of the setup link while the installation has no owner; undefined, and a left-over token gone, once it has
 * one. The starter prints the link.
 */
export async function prepareSetup(): Promise<string | undefined> {
  const { dataDir } = getDatabaseLocation();
  if (await isWaitingForOwner()) return ensureSetupToken(dataDir);
  await consumeSetupToken(dataDir);
  return undefined;
}

/** Whether a setup link with this token would work now. */
export async function isSetupOpen(token: string): Promise<boolean> {
  const { dataDir } = getDatabaseLocation();
  return (await checkSetupToken(dataDir, token)) && (await isWaitingForOwner());
}

async function isWaitingForOwner(): Promise<boolean> {
  const db = await getDb();
  return (await db.user.findFirst({ select: { id: true } })) === null;
}
