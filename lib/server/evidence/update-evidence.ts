import { isDeepStrictEqual } from 'node:util';
import type { Evidence, EvidenceFields } from '@/lib/contract/evidence';
import type { Evidence as EvidenceRow } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { refuseStale } from '../core/stale';
import type { Write } from '../core/write';
import { getEvidence } from './get-evidence';
import { getEvidenceInUse } from './get-evidence-in-use';
import { readAnswerColumns } from './read-answer-columns';
import { readSourceColumns } from './read-source-columns';
import { recordForClaims } from './record-for-claims';
import { requireOwner } from './require-owner';

interface Input extends Partial<EvidenceFields> {
  evidenceId: string;
  version: number;
}

/** Changes a question, its answer, its source, or who has to find it out until when. */
export async function updateEvidence(
  actor: Actor,
  write: Write,
  { evidenceId, version, question, ownerId, dueAt, answer, source, quote }: Input,
): Promise<Evidence> {
  authorise(actor, 'evidence.edit');
  const { tx, now } = write;
  const { evidence, claimIds } = await getEvidenceInUse(tx, actor, evidenceId);
  if (evidence.version !== version) refuseStale(await getEvidence(actor, tx, evidenceId));
  await requireOwner(tx, actor, ownerId);
  const isFromPassage = (source?.kind ?? evidence.sourceKind) === 'passage';
  const content = {
    ...(answer !== undefined && readAnswerColumns(answer)),
    // The quote of a passage comes from its text and is not typed in.
    ...(!isFromPassage && quote !== undefined && { quote }),
    ...(source && (await readSourceColumns(tx, actor, source))),
  };
  await tx.evidence.update({
    where: { workspaceId_id: { workspaceId: actor.workspaceId, id: evidenceId } },
    data: {
      question,
      ownerId,
      dueAt,
      ...content,
      ...(changes(evidence, content) && { contentChangedAt: now }),
      updatedAt: now,
      version: { increment: 1 },
    },
  });
  recordForClaims(write, {
    kind: 'evidence.changed',
    caseId: evidence.caseId,
    evidenceId,
    claimIds,
    data: { label: question ?? evidence.question },
  });
  return getEvidence(actor, tx, evidenceId);
}

/** Whether anything that a verdict can rest on becomes another thing. */
function changes(before: EvidenceRow, content: Partial<Record<keyof EvidenceRow, unknown>>): boolean {
  const keys = Object.keys(content) as (keyof EvidenceRow)[];
  return keys.some((key) => !isDeepStrictEqual(before[key], content[key]));
}
