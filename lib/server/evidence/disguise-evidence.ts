import { v5 as rename } from 'uuid';
import type { Evidence } from '@/lib/contract/evidence';
import type { HiddenWork } from '@/lib/db/hidden-work';
import type { Actor } from '../core/actor';

/**
 * Evidence as a cold reader gets it: what it says, and nothing of who gave it when, in what order. Ids of links and
 * contacts would tell their order, so they get other ones; the evidence keeps its own, since a verdict names it, and the
 * order is by a hash. What was withdrawn is history, and left out.
 */
export function disguiseEvidence({ userId }: Actor, evidence: Evidence[], { cold }: HiddenWork): Evidence[] {
  if (cold.length === 0) return evidence;
  const isCold = ({ links, createdBy }: Evidence) =>
    createdBy?.id !== userId && links.some(({ claimId }) => cold.includes(claimId));
  const place = ({ id }: Evidence) => rename(id, userId);
  return [
    ...evidence.filter((piece) => !isCold(piece)),
    ...evidence
      .filter((piece) => isCold(piece) && piece.withdrawnAt === null)
      .map((piece) => disguise(piece, (id) => rename(id, userId)))
      .sort((a, b) => (place(a) < place(b) ? -1 : 1)),
  ];
}

function disguise(piece: Evidence, name: (id: string) => string): Evidence {
  return {
    ...piece,
    owner: null,
    dueAt: null,
    createdBy: null,
    createdAt: null,
    updatedAt: null,
    contacts: piece.contacts.map((contact) => ({ ...contact, id: name(contact.id) })),
    links: piece.links.map((link) => ({ ...link, id: name(link.id) })),
    can: Object.fromEntries(Object.keys(piece.can).map((action) => [action, false])),
  };
}
