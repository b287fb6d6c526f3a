import type { Suggestion } from '@/lib/contract/suggestions';
import type { Db } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { readOpenCase } from '../cases/get-case';
import { loadShared } from '../compare/list-shared';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { getSuggestion } from './present-suggestion';
import { storeAnswer } from './store-answer';

/** A statement in common that is among those there are now. */
export interface PreparedDismissal {
  caseId: string;
  key: string;
  /** The words that stand for it. */
  statement: string;
}

/** Finds what is dismissed among what the actor may see, before the transaction. */
export async function prepareDismissal(
  actor: Actor,
  db: Db,
  { caseId, key }: { caseId: string; key: string },
): Promise<PreparedDismissal> {
  authorise(actor, 'suggestions.answer');
  await readOpenCase(actor, db, caseId);
  const { seen } = await loadShared(actor, db, { caseId });
  const shared = seen.find((one) => one.key === key);
  if (!shared) {
    throw new Problem(
      'RULE_BROKEN',
      'This is not suggested any more: a text has changed since. Look at what is suggested now.',
      { rule: 'suggestion_gone' },
    );
  }
  return { caseId, key, statement: shared.statement };
}

/** Remembers that these sentences are not worth a claim, or do not state the same: they are not suggested again. */
export async function dismissShared(
  actor: Actor,
  write: Write,
  { caseId, key, statement }: PreparedDismissal,
): Promise<Suggestion> {
  authorise(actor, 'suggestions.answer');
  const { tx, record } = write;
  await readOpenCase(actor, tx, caseId);
  const id = await storeAnswer(actor, write, {
    caseId,
    kind: 'shared',
    key,
    words: statement,
    answer: 'rejected',
  });
  record({ kind: 'suggestion.rejected', caseId, subjectId: id, data: { label: statement } });
  return getSuggestion(tx, actor, id);
}
