import { askAgain } from '../analysis/ask-again';
import { readStatus } from '../analysis/read-status';
import { listCandidates } from '../candidates/list-candidates';
import { getCell } from '../compare/get-cell';
import { listShared } from '../compare/list-shared';
import { readMatrix } from '../compare/read-matrix';
import { runWrite } from '../core/write';
import { listQuotes } from '../quotes/list-quotes';
import { getCopied } from '../reuse/get-copied';
import { getReuse } from '../reuse/get-reuse';
import { getSideBySide } from '../reuse/get-side-by-side';
import { inWorkspace } from './base';

const { compare } = inWorkspace;

export const compareRouter = {
  matrix: compare.matrix.handler(({ input, context }) => readMatrix(context.actor, context.db, input)),
  cell: compare.cell.handler(({ input, context }) => getCell(context.actor, context.db, input)),
  analysis: compare.analysis.handler(({ input, context }) => readStatus(context.actor, context.db, input)),
  analyse: compare.analyse.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'compare.analyse', input }, (write) =>
      askAgain(context.actor, write, input),
    ),
  ),
  quotes: compare.quotes.handler(({ input, context }) => listQuotes(context.actor, context.db, input)),
  reuse: compare.reuse.handler(({ input, context }) => getReuse(context.actor, context.db, input)),
  shared: compare.shared.handler(({ input, context }) => listShared(context.actor, context.db, input)),
  candidates: compare.candidates.handler(({ input, context }) =>
    listCandidates(context.actor, context.db, input),
  ),
  copied: compare.copied.handler(({ input, context }) => getCopied(context.actor, context.db, input)),
  sideBySide: compare.sideBySide.handler(({ input, context }) =>
    getSideBySide(context.actor, context.db, input),
  ),
};
