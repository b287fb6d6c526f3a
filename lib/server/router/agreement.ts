import { getClaimAgreement } from '../agreement/get-claim-agreement';
import { getEvidenceAgreement } from '../agreement/get-evidence-agreement';
import { getPassageAgreement } from '../agreement/get-passage-agreement';
import { getShift } from '../agreement/get-shift';
import { getVerdictAgreement } from '../agreement/get-verdict-agreement';
import { inWorkspace } from './base';

const { agreement } = inWorkspace;

export const agreementRouter = {
  verdicts: agreement.verdicts.handler(({ input: { caseId }, context }) =>
    getVerdictAgreement(context.actor, context.db, { caseId }),
  ),
  shift: agreement.shift.handler(({ input: { caseId }, context }) =>
    getShift(context.actor, context.db, { caseId }),
  ),
  passages: agreement.passages.handler(({ input: { caseId }, context }) =>
    getPassageAgreement(context.actor, context.db, { caseId }),
  ),
  evidence: agreement.evidence.handler(({ input: { caseId }, context }) =>
    getEvidenceAgreement(context.actor, context.db, { caseId }),
  ),
  claim: agreement.claim.handler(({ input: { claimId }, context }) =>
    getClaimAgreement(context.actor, context.db, { claimId }),
  ),
};
