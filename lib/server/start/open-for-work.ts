import { getDb } from '@/lib/db/database';
import { getDatabaseLocation } from '@/lib/db/database-location';
import { getConnection } from '@/lib/db/open-database';
import { OpenError } from '@/lib/db/open-error';
import { startAnalyst } from '@/lib/server/analysis/analyst';
import { consumeSetupToken, ensureSetupToken } from '@/lib/server/auth/setup-token';
import { lapsePlaces } from '../assignments/lapse-places';
import { sendDigests } from '../notifications/send-digests';
import { repeatWork } from './repeat-work';
import { scheduleSnapshots } from './schedule-snapshots';

/**
 * What has to be true before the server answers: the database is open and migrated, and while nobody has an account
 * there is a token for the setup link. Ends the process with one sentence when the database cannot be opened.
 */
export async function openForWork(): Promise<void> {
  try {
    const connection = await getConnection();
    const { dataDir } = getDatabaseLocation();
    const hasOwner = (await connection.db.user.findFirst({ select: { id: true } })) !== null;
    if (hasOwner) await consumeSetupToken(dataDir);
    else await ensureSetupToken(dataDir);
    scheduleSnapshots({ connection, dataDir, atOnce: hasOwner });
    await startAnalyst();
    repeatWork({
      name: 'digest',
      work: async (report) => sendDigests(await getDb(), new Date(), report),
    });
    const upSince = new Date();
    repeatWork({ name: 'lapse', work: async () => lapsePlaces(await getDb(), { upSince }) });
  } catch (error) {
    process.stderr.write(`\n${error instanceof OpenError ? error.message : describe(error)}\n`);
    process.exit(1);
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
