import { casesRouter } from './cases';
import { activityRouter, liveRouter } from './live';

/** Every procedure of the contract with the use case behind it. Each subject has its own file; this one only lists them. */
export const router = {
  activity: activityRouter,
  cases: casesRouter,
  live: liveRouter,
};
