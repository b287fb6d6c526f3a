import { type Db, getDb } from '@/lib/db/database';
import { getConnection } from '@/lib/db/open-database';
import { onDoorbell } from '../core/doorbell';
import { getHub } from '../live/hub';
import { analyseCase } from './analyse-case';
import { type ClaimedJob, claimJob, failJob } from './claim-job';
import { prepareJobs } from './prepare-jobs';

/** After a commit, so that the articles of one import are looked at together. */
const GATHER_MS = 250;
/** Finds what a process that is gone has left, and what other processes were asked for. */
const ROUND_MS = 30_000;

/**
 * Looks at cases in the background for as long as the process lives: what is missing or was found by an older engine
 * first, then whatever changes. Requests never wait for it.
 */
export async function startAnalyst(): Promise<void> {
  const { kind, db } = await getConnection();
  // The embedded database has one process: whoever claimed a job there is gone.
  await prepareJobs(db, { releaseClaims: kind === 'embedded' });
  let working = false;
  let again = false;
  const look = async () => {
    again = true;
    if (working) return;
    working = true;
    try {
      while (again) {
        again = false;
        await settleAnalyses(await getDb());
      }
    } catch (error) {
      reportFault(error);
    } finally {
      working = false;
    }
  };
  let isGathering = false;
  onDoorbell(() => {
    if (isGathering) return;
    isGathering = true;
    setTimeout(() => {
      isGathering = false;
      void look();
    }, GATHER_MS).unref();
  });
  setInterval(() => void look(), ROUND_MS).unref();
  void look();
}

/** Does all that waits, one case after another, and answers when nothing waits any more. */
export async function settleAnalyses(db: Db, only?: { workspaceId: string; caseId: string }): Promise<void> {
  for (;;) {
    const job = await claimJob(db, { only });
    if (!job) return;
    await work(db, job);
  }
}

async function work(db: Db, job: ClaimedJob): Promise<void> {
  const { workspaceId, caseId } = job;
  const tell = (state: 'running' | 'done' | 'failed', progress = { done: 0, steps: 0 }) =>
    getHub().tellAnalysis(workspaceId, { caseId, state, ...progress });
  try {
    await analyseCase(db, job, (progress) => tell('running', progress));
    tell('done');
  } catch (error) {
    reportFault(error);
    await failJob(db, job, 'The comparison of this case failed. The log of the server says why.');
    tell('failed');
  }
}

function reportFault(error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), analysis: detail })}\n`);
}
