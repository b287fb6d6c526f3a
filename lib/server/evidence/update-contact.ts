import type { ContactFields, Evidence } from '@/lib/contract/evidence';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { checkContactTimes } from './check-contact-times';
import { getEvidence } from './get-evidence';
import { getEvidenceInUse } from './get-evidence-in-use';
import { recordForClaims } from './record-for-claims';

interface Input extends Partial<ContactFields> {
  contactId: string;
  version: number;
  removed?: boolean;
}

/** Changes a line of the contact log: most often, what came back. A removed line can be brought back. */
export async function updateContact(
  actor: Actor,
  write: Write,
  { contactId, version, removed, whom, channel, askedAt, deadlineAt, reply, repliedAt }: Input,
): Promise<Evidence> {
  authorise(actor, 'evidence.edit');
  const { tx, now } = write;
  const { workspaceId } = actor;
  const where = { workspaceId_id: { workspaceId, id: contactId } };
  const contact = requireFound(await tx.contact.findUnique({ where }));
  const { evidence, claimIds } = await getEvidenceInUse(tx, actor, contact.evidenceId);
  checkContactTimes({
    askedAt: askedAt ?? contact.askedAt.toISOString(),
    deadlineAt: deadlineAt === undefined ? (contact.deadlineAt?.toISOString() ?? null) : deadlineAt,
    repliedAt: repliedAt === undefined ? (contact.repliedAt?.toISOString() ?? null) : repliedAt,
  });
  const { count } = await tx.contact.updateMany({
    where: { workspaceId, id: contactId, version },
    data: {
      whom,
      channel,
      askedAt,
      deadlineAt,
      reply,
      repliedAt,
      ...(removed !== undefined && { removedAt: removed ? now : null }),
      version: { increment: 1 },
    },
  });
  if (count === 0) refuseStale(await getEvidence(actor, tx, contact.evidenceId));
  recordForClaims(write, {
    kind: 'contact.changed',
    caseId: evidence.caseId,
    evidenceId: contact.evidenceId,
    claimIds,
    data: { label: `${whom ?? contact.whom}: ${evidence.question}` },
  });
  return getEvidence(actor, tx, contact.evidenceId);
}
