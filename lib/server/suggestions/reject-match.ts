import type { Suggestion } from '@/lib/contract/suggestions';
import type { Db } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { labelPassage } from '../passages/label-passage';
import { type Place, placePassage } from '../passages/place-passage';
import { getSuggestion } from './present-suggestion';
import { requireSuggestionsOpen } from './require-suggestions-open';
import { storeAnswer } from './store-answer';
import { matchKey } from './suggestion-key';

/** A suggested sentence whose words are found. */
export interface PreparedRejection {
  claimId: string;
  articleId: string;
  caseId: string;
  article: string;
  sentence: string;
}

/** Finds the words of the sentence, before the transaction. */
export async function prepareRejection(
  actor: Actor,
  db: Db,
  { claimId, ...place }: Place & { claimId: string },
): Promise<PreparedRejection> {
  authorise(actor, 'suggestions.answer');
  await requireSuggestionsOpen(db, actor, claimId);
  const { article, anchor } = await placePassage(db, actor, place);
  const { id: articleId, caseId, label } = article;
  return { claimId, articleId, caseId, article: label, sentence: anchor.quote };
}

/** Remembers that a suggested sentence does not state the claim: it is not suggested again, in no later revision. */
export async function rejectMatch(
  actor: Actor,
  write: Write,
  { claimId, articleId, caseId, article, sentence }: PreparedRejection,
): Promise<Suggestion> {
  authorise(actor, 'suggestions.answer');
  const claim = await getClaimInUse(write.tx, actor, { claimId });
  if (claim.caseId !== caseId)
    throw new Problem('RULE_BROKEN', 'The claim and the article are of different cases.', {
      rule: 'other_case',
    });
  const id = await storeAnswer(actor, write, {
    caseId,
    kind: 'match',
    key: matchKey({ claimId, articleId, sentence }),
    claimId,
    articleId,
    words: sentence,
    answer: 'rejected',
  });
  write.record({
    kind: 'suggestion.rejected',
    caseId,
    claimId,
    articleId,
    subjectId: id,
    data: { label: labelPassage({ article, claim: claim.number, quote: sentence }) },
  });
  return getSuggestion(write.tx, actor, id);
}
