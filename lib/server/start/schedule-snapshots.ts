import type { Connection } from '@/lib/db/connection';
import { findNewestSnapshot, takeSnapshot } from '@/lib/db/snapshot';

const hour = 3_600_000;

interface Schedule {
  connection: Connection;
  dataDir: string;
  /** Whether there is something worth a snapshot already. */
  atOnce: boolean;
}

/**
 * Takes a snapshot of the embedded database whenever the newest is older than SNAPSHOT_HOURS (24 when not given, 0
 * for never), for as long as the process lives. Nothing waits for it.
 */
export function scheduleSnapshots({ connection, dataDir, atOnce }: Schedule): void {
  const hours = readHours(process.env.SNAPSHOT_HOURS);
  if (connection.copyFiles === undefined || hours === 0) return;
  const takeWhenDue = async () => {
    const newest = await findNewestSnapshot(dataDir);
    const now = new Date();
    if (newest !== undefined && now.getTime() - newest.getTime() < hours * hour) return;
    await takeSnapshot(connection, dataDir, now);
  };
  const takeOrSay = () =>
    takeWhenDue().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(`The snapshot of the database failed: ${reason}\n`);
    });
  if (atOnce) void takeOrSay();
  setInterval(takeOrSay, Math.min(hours, 1) * hour).unref();
}

function readHours(text: string | undefined): number {
  const hours = Number(text || 24);
  return Number.isFinite(hours) && hours >= 0 ? hours : 24;
}
