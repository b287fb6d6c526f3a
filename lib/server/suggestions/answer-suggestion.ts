import type { Suggestion } from '@/lib/contract/suggestions';
import type { Finding } from '@/lib/contract/verdicts';
import type { Db, SuggestionAnswer } from '@/lib/db/database';
import { Problem, refuseField } from '@/lib/domain/problem';
import { readOpenCase } from '../cases/get-case';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { refuseBlind } from '../claims/refuse-blind';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { createFinding } from '../findings/create-finding';
import { type FoundSuggestion, findSuggested, type SuggestionSubject } from './find-suggested';
import { getSuggestion } from './present-suggestion';
import { storeAnswer } from './store-answer';

interface WantedFinding {
  articleId: string;
  passageId: string | null;
  says: string;
  holds: string;
  note: string;
}

interface Input {
  caseId: string;
  about: SuggestionSubject;
  answer: SuggestionAnswer;
  findings: WantedFinding[];
}

export interface PreparedAnswer extends Input, FoundSuggestion {}

/** Finds what is answered among what the engine suggests now, before the transaction. */
export async function prepareAnswer(actor: Actor, db: Db, input: Input): Promise<PreparedAnswer> {
  authorise(actor, 'suggestions.answer');
  const found = await findSuggested(actor, db, input);
  if (!found) {
    throw new Problem(
      'RULE_BROKEN',
      'This is not suggested any more: a text or a mark has changed since. Look at what is suggested now.',
      { rule: 'suggestion_gone' },
    );
  }
  return { ...input, ...found };
}

/**
 * Remembers what a person says to a suggestion. What is confirmed becomes findings of the articles that are named. To
 * confirm a difference of wordings is a judgement of the claim, so it waits until others' judgements may be seen.
 */
export async function answerSuggestion(
  actor: Actor,
  write: Write,
  { caseId, about, answer, findings, key, words, articleIds, findingKind, kept }: PreparedAnswer,
): Promise<{ suggestion: Suggestion; findings: Finding[] }> {
  authorise(actor, 'suggestions.answer');
  const { tx, record } = write;
  await readOpenCase(actor, tx, caseId);
  const claimId = about.kind === 'conflict' ? about.claimId : undefined;
  if (claimId !== undefined) await refuseBlind(tx, actor, [await getClaimInUse(tx, actor, { claimId })]);
  if (answer === 'rejected' && findings.length > 0)
    refuseField('findings', 'What is rejected makes nothing wrong in an article.');
  const made: Finding[] = [];
  for (const [place, finding] of findings.entries()) {
    if (!articleIds.includes(finding.articleId)) {
      const reason =
        about.kind === 'join'
          ? 'Only an article that copied text without a credit gets a finding.'
          : 'This article has no part in what is suggested.';
      refuseField(`findings.${place}.articleId`, reason);
    }
    made.push(await createFinding(actor, write, { ...finding, claimId: claimId ?? null, kind: findingKind }));
  }
  const id = await storeAnswer(actor, write, {
    caseId,
    kind: about.kind,
    key,
    claimId,
    words,
    answer,
    findingIds: made.map((finding) => finding.id),
    kept,
  });
  record({ kind: nameAnswer(about, answer), caseId, claimId, subjectId: id, data: { label: words } });
  return { suggestion: await getSuggestion(tx, actor, id), findings: made };
}

function nameAnswer({ kind }: SuggestionSubject, answer: SuggestionAnswer) {
  if (kind === 'conflict') return answer === 'accepted' ? 'conflict.confirmed' : 'conflict.rejected';
  return answer === 'accepted' ? 'suggestion.accepted' : 'suggestion.rejected';
}
