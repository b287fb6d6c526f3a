import type { Evidence, EvidenceFields } from '@/lib/contract/evidence';
import { refuseField } from '@/lib/domain/problem';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { refuseCold } from '../visibility/refuse-cold';
import { getEvidence } from './get-evidence';
import { readAnswerColumns } from './read-answer-columns';
import { readSourceColumns } from './read-source-columns';
import { recordForClaims } from './record-for-claims';
import { requireOpenCase } from './require-open-case';
import { requireOwner } from './require-owner';

interface Input extends Partial<EvidenceFields> {
  caseId: string;
  question: string;
  links: { claimId: string; stance: 'supports' | 'refutes' | 'background' }[];
}

/** Asks a question, with its answer and source when they are known already, for any number of claims of the case. */
export async function createEvidence(
  actor: Actor,
  write: Write,
  { caseId, question, ownerId, dueAt, answer = null, source = { kind: 'none' }, quote, links }: Input,
): Promise<Evidence> {
  authorise(actor, 'evidence.create');
  const { tx, now, newId } = write;
  const { workspaceId, userId } = actor;
  await requireOpenCase(tx, actor, caseId);
  await requireOwner(tx, actor, ownerId);
  const stances = new Map(links.map(({ claimId, stance }) => [claimId, stance]));
  const claims = [];
  for (const claimId of [...stances.keys()].sort()) {
    const claim = await getClaimInUse(tx, actor, { claimId });
    if (claim.caseId !== caseId) refuseField('links', 'Evidence serves claims of its own case only.');
    await refuseCold(tx, actor, claim);
    claims.push(claim);
  }
  const id = newId();
  await tx.evidence.create({
    data: {
      workspaceId,
      id,
      caseId,
      question,
      ownerId,
      dueAt,
      ...readAnswerColumns(answer),
      quote,
      ...(await readSourceColumns(tx, actor, source)),
      stage: claims.find(({ stage }) => stage !== 'open')?.stage ?? 'open',
      createdById: userId,
      createdAt: now,
      updatedAt: now,
    },
  });
  for (const { id: claimId, stage } of claims) {
    const stance = stances.get(claimId) ?? 'background';
    await tx.evidenceLink.create({
      data: {
        workspaceId,
        id: newId(),
        evidenceId: id,
        claimId,
        stance,
        stage,
        createdById: userId,
        createdAt: now,
      },
    });
  }
  recordForClaims(write, {
    kind: 'evidence.added',
    caseId,
    evidenceId: id,
    claimIds: claims.map(({ id: claimId }) => claimId),
    data: { label: question },
  });
  return getEvidence(actor, tx, id);
}
