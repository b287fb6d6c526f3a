import { getDb } from '@/lib/db/database';
import { sendDigests } from '../notifications/send-digests';

/** Digests are due on the hour, so minutes are soon enough. */
const ROUND_MS = 5 * 60_000;

/** Sends mail digests when they are due, for as long as the process lives. Nothing waits for it. */
export function scheduleDigests(): void {
  let working = false;
  const look = async () => {
    if (working) return;
    working = true;
    try {
      await sendDigests(await getDb(), new Date(), report);
    } catch (error) {
      report(error);
    } finally {
      working = false;
    }
  };
  setInterval(() => void look(), ROUND_MS).unref();
  void look();
}

function report(error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), digest: detail })}\n`);
}
