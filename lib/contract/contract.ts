import { articles, outlets } from './articles';
import { assignments, board, queue } from './assignments';
import { cases } from './cases';
import { claims } from './claims';
import { compare } from './compare';
import { evidence, files } from './evidence';
import { activity, live } from './live';
import { passages } from './passages';
import { people } from './people';
import { reports } from './reports';
import { scales } from './scales';
import { decisions, findings, verdicts } from './verdicts';

/** All that the API takes and gives: the browser, the REST API and the server are made from this one table. */
export const contract = {
  ...people,
  scales,
  outlets,
  cases,
  articles,
  passages,
  claims,
  evidence,
  files,
  verdicts,
  decisions,
  findings,
  assignments,
  board,
  queue,
  compare,
  reports,
  activity,
  live,
};
