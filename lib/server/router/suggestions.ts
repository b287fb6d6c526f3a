import { runWrite } from '../core/write';
import { acceptMatch, prepareAcceptance } from '../suggestions/accept-match';
import { answerSuggestion, prepareAnswer } from '../suggestions/answer-suggestion';
import { countMatches } from '../suggestions/count-matches';
import { dismissShared, prepareDismissal } from '../suggestions/dismiss-shared';
import { listMatches } from '../suggestions/list-matches';
import { listOpenSuggestions } from '../suggestions/list-open';
import { prepareRejection, rejectMatch } from '../suggestions/reject-match';
import { undoAnswer } from '../suggestions/undo-answer';
import { inWorkspace } from './base';

const { suggestions } = inWorkspace;

export const suggestionsRouter = {
  forClaim: suggestions.forClaim.handler(({ input, context }) =>
    listMatches(context.actor, context.db, input),
  ),
  accept: suggestions.accept.handler(async ({ input, context }) => {
    const prepared = await prepareAcceptance(context.actor, context.db, input);
    return runWrite({ ...context.write, procedure: 'suggestions.accept', input }, (write) =>
      acceptMatch(context.actor, write, prepared),
    );
  }),
  reject: suggestions.reject.handler(async ({ input, context }) => {
    const prepared = await prepareRejection(context.actor, context.db, input);
    return runWrite({ ...context.write, procedure: 'suggestions.reject', input }, (write) =>
      rejectMatch(context.actor, write, prepared),
    );
  }),
  dismissShared: suggestions.dismissShared.handler(async ({ input, context }) => {
    const prepared = await prepareDismissal(context.actor, context.db, input);
    return runWrite({ ...context.write, procedure: 'suggestions.dismissShared', input }, (write) =>
      dismissShared(context.actor, write, prepared),
    );
  }),
  listOpen: suggestions.listOpen.handler(({ input, context }) =>
    listOpenSuggestions(context.actor, context.db, input),
  ),
  countMatches: suggestions.countMatches.handler(({ input, context }) =>
    countMatches(context.actor, context.db, input),
  ),
  answer: suggestions.answer.handler(async ({ input, context }) => {
    const prepared = await prepareAnswer(context.actor, context.db, input);
    return runWrite({ ...context.write, procedure: 'suggestions.answer', input }, (write) =>
      answerSuggestion(context.actor, write, prepared),
    );
  }),
  undo: suggestions.undo.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'suggestions.undo', input }, (write) =>
      undoAnswer(context.actor, write, input),
    ),
  ),
};
