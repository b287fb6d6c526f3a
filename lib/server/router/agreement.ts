import { getAgreement } from '../agreement/get-agreement';
import { inWorkspace } from './base';

/** `compare.agreement`; the router of the matrix takes it in. */
export const agreementProcedure = inWorkspace.compare.agreement.handler(({ input, context }) =>
  getAgreement(context.actor, context.db, input),
);
