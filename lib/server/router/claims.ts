import { confirmSilence } from '../claims/confirm-silence';
import { createClaim } from '../claims/create-claim';
import { getClaim } from '../claims/get-claim';
import { getClaimAcross } from '../claims/get-claim-across';
import { listClaims } from '../claims/list-claims';
import { mergeClaims } from '../claims/merge-claims';
import { restoreClaim } from '../claims/restore-claim';
import { setStage } from '../claims/set-stage';
import { splitClaim } from '../claims/split-claim';
import { undoMove } from '../claims/undo-move';
import { updateClaim } from '../claims/update-claim';
import { withdrawClaim } from '../claims/withdraw-claim';
import { withdrawSilence } from '../claims/withdraw-silence';
import { runWrite } from '../core/write';
import { prepareMark } from '../passages/mark-passage';
import { getWordings } from '../wordings/get-wordings';
import { inWorkspace } from './base';

const { claims } = inWorkspace;

export const claimsRouter = {
  list: claims.list.handler(({ input, context }) => listClaims(context.actor, context.db, input)),
  get: claims.get.handler(({ input, context }) => getClaim(context.actor, context.db, input)),
  across: claims.across.handler(({ input, context }) => getClaimAcross(context.actor, context.db, input)),
  create: claims.create.handler(async ({ input, context }) => {
    const { passage, ...claim } = input;
    const { statement } = claim;
    const mark = passage && (await prepareMark(context.actor, context.db, { ...passage, statement }));
    return runWrite({ ...context.write, procedure: 'claims.create', input }, (write) =>
      createClaim(context.actor, write, { ...claim, mark }),
    );
  }),
  update: claims.update.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'claims.update', input }, (write) =>
      updateClaim(context.actor, write, input),
    ),
  ),
  withdraw: claims.withdraw.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'claims.withdraw', input }, (write) =>
      withdrawClaim(context.actor, write, input),
    ),
  ),
  restore: claims.restore.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'claims.restore', input }, (write) =>
      restoreClaim(context.actor, write, input),
    ),
  ),
  merge: claims.merge.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'claims.merge', input }, (write) =>
      mergeClaims(context.actor, write, input),
    ),
  ),
  split: claims.split.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'claims.split', input }, (write) =>
      splitClaim(context.actor, write, input),
    ),
  ),
  undoMove: claims.undoMove.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'claims.undoMove', input }, (write) =>
      undoMove(context.actor, write, input),
    ),
  ),
  setStage: claims.setStage.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'claims.setStage', input }, (write) =>
      setStage(context.actor, write, input),
    ),
  ),
  wordings: claims.wordings.handler(({ input, context }) => getWordings(context.actor, context.db, input)),
  confirmSilence: claims.confirmSilence.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'claims.confirmSilence', input }, (write) =>
      confirmSilence(context.actor, write, input),
    ),
  ),
  withdrawSilence: claims.withdrawSilence.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'claims.withdrawSilence', input }, (write) =>
      withdrawSilence(context.actor, write, input),
    ),
  ),
};
