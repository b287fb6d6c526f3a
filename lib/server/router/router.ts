import type { Router } from '@orpc/server';
import type { contract } from '@/lib/contract/contract';
import type { RequestContext } from '../core/request-context';
import { agreementRouter } from './agreement';
import { articlesRouter, outletsRouter } from './articles';
import { assignmentsRouter, boardRouter, queueRouter } from './assignments';
import { casesRouter } from './cases';
import { claimsRouter } from './claims';
import { compareRouter } from './compare';
import { evidenceRouter, filesRouter } from './evidence';
import { activityRouter, liveRouter } from './live';
import { notificationsRouter, visitsRouter } from './notifications';
import { officeHoldersRouter } from './office-holders';
import { originsRouter } from './origins';
import { passagesRouter } from './passages';
import {
  accountRouter,
  invitationsRouter,
  membersRouter,
  outboxRouter,
  setupRouter,
  tokensRouter,
  viewerRouter,
  workspacesRouter,
} from './people';
import { reportsRouter } from './reports';
import { scalesRouter } from './scales';
import { conflictsOfInterestRouter, stagesRouter } from './stages';
import { suggestionsRouter } from './suggestions';
import { talkRouter } from './talk';
import { trainingRouter } from './training';
import { decisionsRouter, findingsRouter, verdictsRouter } from './verdicts';

/** Every procedure of the contract with the use case behind it. Each subject has its own file; this one only lists them. */
export const router = {
  account: accountRouter,
  activity: activityRouter,
  agreement: agreementRouter,
  articles: articlesRouter,
  assignments: assignmentsRouter,
  board: boardRouter,
  cases: casesRouter,
  compare: compareRouter,
  claims: claimsRouter,
  conflictsOfInterest: conflictsOfInterestRouter,
  decisions: decisionsRouter,
  evidence: evidenceRouter,
  files: filesRouter,
  findings: findingsRouter,
  invitations: invitationsRouter,
  live: liveRouter,
  members: membersRouter,
  notifications: notificationsRouter,
  officeHolders: officeHoldersRouter,
  origins: originsRouter,
  outbox: outboxRouter,
  outlets: outletsRouter,
  passages: passagesRouter,
  queue: queueRouter,
  reports: reportsRouter,
  scales: scalesRouter,
  setup: setupRouter,
  stages: stagesRouter,
  suggestions: suggestionsRouter,
  talk: talkRouter,
  tokens: tokensRouter,
  training: trainingRouter,
  verdicts: verdictsRouter,
  viewer: viewerRouter,
  visits: visitsRouter,
  workspaces: workspacesRouter,
} satisfies Router<typeof contract, RequestContext>;
