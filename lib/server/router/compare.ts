import { getAgreement } from '../agreement/get-agreement';
import { getCell } from '../compare/get-cell';
import { readMatrix } from '../compare/read-matrix';
import { inWorkspace } from './base';

export const compareRouter = {
  matrix: inWorkspace.compare.matrix.handler(({ input, context }) =>
    readMatrix(context.actor, context.db, input),
  ),
  cell: inWorkspace.compare.cell.handler(({ input, context }) => getCell(context.actor, context.db, input)),
  agreement: inWorkspace.compare.agreement.handler(({ input, context }) =>
    getAgreement(context.actor, context.db, input),
  ),
};
