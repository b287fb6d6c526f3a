import { ENGINE_VERSION } from '@/lib/compare/engine-version';
import type { Prisma, SuggestionAnswer, SuggestionKind, Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import type { Actor } from '../core/actor';
import type { Write } from '../core/write';
import { hidesPassages, loadHiddenWork } from '../visibility/hidden-work';
import type { Kept } from './kept-suggestion';

interface Given {
  caseId: string;
  kind: SuggestionKind;
  key: string;
  claimId?: string;
  articleId?: string;
  /** What was suggested, in one sentence. */
  words: string;
  answer: SuggestionAnswer;
  passageId?: string;
  findingIds?: string[];
  /** What it is about, for those who tell of it later. */
  kept?: Kept;
}

/**
 * Remembers what a person said to a suggestion. One that is answered already is refused; after an undo, or once the
 * passage that it became was removed, it is free.
 */
export async function storeAnswer(
  actor: Actor,
  { tx, now, newId }: Write,
  { caseId, kind, key, words, passageId, findingIds, kept, ...given }: Given,
): Promise<string> {
  const { workspaceId, userId } = actor;
  const answered = {
    ...given,
    suggested: { words, ...kept },
    engine: ENGINE_VERSION,
    passageId: passageId ?? null,
    findingIds: findingIds ?? [],
    answeredById: userId,
    answeredAt: now,
  };
  const where = { workspaceId, caseId, kind, key };
  const { count: created } = await tx.suggestion.createMany({
    data: [{ ...where, id: newId(), ...answered }],
    skipDuplicates: true,
  });
  if (created === 0) {
    const { count } = await tx.suggestion.updateMany({
      where: {
        ...where,
        OR: [
          { answer: null },
          { passageId: { in: await listRemoved(tx, where) } },
          ...(await listUnseen(tx, actor, given.claimId)),
        ],
      },
      data: { ...answered, version: { increment: 1 } },
    });
    if (count === 0) {
      throw new Problem('RULE_BROKEN', 'Somebody has answered this suggestion already.', {
        rule: 'already_answered',
      });
    }
  }
  const { id } = await tx.suggestion.findUniqueOrThrow({
    where: { workspaceId_caseId_kind_key: where },
    select: { id: true },
  });
  return id;
}

/** An answer that the actor must not know of does not refuse theirs: its mark stays, the newer answer is remembered. */
async function listUnseen(
  tx: Pick<Tx, '$queryRaw'>,
  actor: Actor,
  claimId: string | undefined,
): Promise<Prisma.SuggestionWhereInput[]> {
  if (claimId === undefined) return [];
  const hidden = await loadHiddenWork(tx, actor, { claimIds: [claimId] });
  return hidesPassages(hidden) ? [{ kind: 'match', answeredById: { not: actor.userId } }] : [];
}

interface Known {
  workspaceId: string;
  caseId: string;
  kind: SuggestionKind;
  key: string;
}

/** The passage that an accepted suggestion became, if somebody has removed it since. */
async function listRemoved(tx: Pick<Tx, 'suggestion' | 'passage'>, known: Known): Promise<string[]> {
  const { passageId } = await tx.suggestion.findUniqueOrThrow({
    where: { workspaceId_caseId_kind_key: known },
    select: { passageId: true },
  });
  if (passageId === null) return [];
  const removed = await tx.passage.findMany({
    where: { workspaceId: known.workspaceId, id: passageId, removedAt: { not: null } },
    select: { id: true },
  });
  return removed.map(({ id }) => id);
}
