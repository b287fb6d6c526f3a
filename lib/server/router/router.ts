import { assignmentsRouter, boardRouter, queueRouter } from './assignments';
import { casesRouter } from './cases';
import { activityRouter, liveRouter } from './live';
import { scalesRouter } from './scales';
import { decisionsRouter, findingsRouter, verdictsRouter } from './verdicts';

/** Every procedure of the contract with the use case behind it. Each subject has its own file; this one only lists them. */
export const router = {
  activity: activityRouter,
  assignments: assignmentsRouter,
  board: boardRouter,
  cases: casesRouter,
  decisions: decisionsRouter,
  findings: findingsRouter,
  live: liveRouter,
  queue: queueRouter,
  scales: scalesRouter,
  verdicts: verdictsRouter,
};
