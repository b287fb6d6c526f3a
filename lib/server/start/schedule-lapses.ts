import { getDb } from '@/lib/db/database';
import { lapsePlaces } from '../assignments/lapse-places';

/** Work lapses by days, so minutes are soon enough. */
const ROUND_MS = 5 * 60_000;

/** Returns places to the pool that nobody works on, for as long as the process lives. Nothing waits for it. */
export function scheduleLapses(): void {
  let working = false;
  const look = async () => {
    if (working) return;
    working = true;
    try {
      await lapsePlaces(await getDb());
    } catch (error) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), lapse: detail })}\n`);
    } finally {
      working = false;
    }
  };
  setInterval(() => void look(), ROUND_MS).unref();
  void look();
}
