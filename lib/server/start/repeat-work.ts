/** What is repeated is due by the hour or the day, so minutes are soon enough. */
const ROUND_MS = 5 * 60_000;

interface Repeated {
  /** Under which the log speaks of it. */
  name: string;
  /** A fault that does not end the round goes to `report`. */
  work: (report: (fault: unknown) => void) => Promise<unknown>;
}

/** Does something now and every few minutes, for as long as the process lives, one round at a time. Nothing waits for it. */
export function repeatWork({ name, work }: Repeated): void {
  const report = (fault: unknown) => {
    const detail = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), [name]: detail })}\n`);
  };
  let working = false;
  const round = async () => {
    if (working) return;
    working = true;
    try {
      await work(report);
    } catch (error) {
      report(error);
    } finally {
      working = false;
    }
  };
  setInterval(() => void round(), ROUND_MS).unref();
  void round();
}
