import type { Passage } from '@/lib/contract/passages';
import type { Suggestion } from '@/lib/contract/suggestions';
import type { Db } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { createPassage, type PreparedPassage, preparePassage } from '../passages/create-passage';
import type { MarkedPlace } from '../passages/mark-passage';
import { getSuggestion } from './present-suggestion';
import { requireSuggestionsOpen } from './require-suggestions-open';
import { storeAnswer } from './store-answer';
import { matchKey } from './suggestion-key';

type AcceptedPlace = MarkedPlace & { claimId: string };

/** Reads the sentence to mark, before the transaction. */
export async function prepareAcceptance(
  actor: Actor,
  db: Db,
  place: AcceptedPlace,
): Promise<PreparedPassage> {
  authorise(actor, 'suggestions.answer');
  await requireSuggestionsOpen(db, actor, place.claimId);
  return preparePassage(actor, db, place);
}

/** Marks a suggested sentence for its claim and remembers that it was a suggestion. */
export async function acceptMatch(
  actor: Actor,
  write: Write,
  prepared: PreparedPassage,
): Promise<{ suggestion: Suggestion; passage: Passage }> {
  authorise(actor, 'suggestions.answer');
  const passage = await createPassage(actor, write, prepared);
  const { claimId, articleId, caseId, quote } = passage;
  const id = await storeAnswer(actor, write, {
    caseId,
    kind: 'match',
    key: matchKey({ claimId, articleId, sentence: quote }),
    claimId,
    articleId,
    words: quote,
    answer: 'accepted',
    passageId: passage.id,
  });
  return { suggestion: await getSuggestion(write.tx, actor, id), passage };
}
