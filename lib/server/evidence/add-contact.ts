import type { ContactFields, Evidence } from '@/lib/contract/evidence';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { checkContactTimes } from './check-contact-times';
import { getEvidence } from './get-evidence';
import { getEvidenceInUse } from './get-evidence-in-use';
import { recordForClaims } from './record-for-claims';

interface Input extends Partial<ContactFields> {
  evidenceId: string;
  whom: string;
  askedAt: string;
}

/** Logs whom the desk asked, and the reply when there is one. */
export async function addContact(
  actor: Actor,
  write: Write,
  { evidenceId, whom, channel = '', askedAt, deadlineAt = null, reply, repliedAt = null }: Input,
): Promise<Evidence> {
  authorise(actor, 'evidence.edit');
  const { tx, now, newId } = write;
  const { workspaceId, userId } = actor;
  const { evidence, claimIds } = await getEvidenceInUse(tx, actor, evidenceId);
  checkContactTimes({ askedAt, deadlineAt, repliedAt });
  await tx.contact.create({
    data: {
      workspaceId,
      id: newId(),
      evidenceId,
      whom,
      channel,
      askedAt,
      deadlineAt,
      reply,
      repliedAt,
      createdById: userId,
      createdAt: now,
    },
  });
  recordForClaims(write, {
    kind: 'contact.logged',
    caseId: evidence.caseId,
    evidenceId,
    claimIds,
    data: { label: `${whom}: ${evidence.question}` },
  });
  return getEvidence(actor, tx, evidenceId);
}
