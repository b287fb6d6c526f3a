import { agreement } from './agreement';
import { analysisProcedures } from './analysis';
import { articles, outlets } from './articles';
import { assignments, board } from './assignments';
import { cases } from './cases';
import { claims } from './claims';
import { compare } from './compare';
import { evidence, files } from './evidence';
import { activity, live } from './live';
import { notifications, visits } from './notifications';
import { officeHolders } from './office-holders';
import { origins } from './origins';
import { passages } from './passages';
import { people } from './people';
import { queue } from './queue';
import { reports } from './reports';
import { scales } from './scales';
import { conflictsOfInterest, stageProcedures } from './stages';
import { suggestions } from './suggestions';
import { talk } from './talk';
import { training } from './training';
import { decisions, findings, verdicts } from './verdicts';
import { wordingProcedures } from './wordings';

/** All that the API takes and gives: the browser, the REST API and the server are made from this one table. */
export const contract = {
  ...people,
  scales,
  outlets,
  cases,
  articles,
  passages,
  claims: { ...claims, ...wordingProcedures },
  evidence,
  files,
  verdicts,
  decisions,
  findings,
  stages: stageProcedures,
  conflictsOfInterest,
  assignments,
  board,
  queue,
  compare: { ...compare, ...analysisProcedures },
  agreement,
  suggestions,
  origins,
  officeHolders,
  talk,
  training,
  reports,
  activity,
  notifications,
  visits,
  live,
};
