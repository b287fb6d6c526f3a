import { articlesProcedures } from './procedures/articles-procedures';
import { assignmentsProcedures } from './procedures/assignments-procedures';
import { claimsProcedures } from './procedures/claims-procedures';
import { compareProcedures } from './procedures/compare-procedures';
import type { Entry } from './procedures/entry';
import { evidenceProcedures } from './procedures/evidence-procedures';
import { notificationsProcedures } from './procedures/notifications-procedures';
import { peopleProcedures } from './procedures/people-procedures';
import { reportsProcedures } from './procedures/reports-procedures';
import { stagesProcedures } from './procedures/stages-procedures';
import { talkProcedures } from './procedures/talk-procedures';
import { trainingProcedures } from './procedures/training-procedures';
import { verdictsProcedures } from './procedures/verdicts-procedures';

/** For every procedure who may call it, and an input with which it works on the desk of `buildFullDesk`. */
export const procedureTable: Record<string, Entry> = {
  ...peopleProcedures,
  ...articlesProcedures,
  ...claimsProcedures,
  ...evidenceProcedures,
  ...verdictsProcedures,
  ...assignmentsProcedures,
  ...compareProcedures,
  ...notificationsProcedures,
  ...stagesProcedures,
  ...talkProcedures,
  ...trainingProcedures,
  ...reportsProcedures,
};
