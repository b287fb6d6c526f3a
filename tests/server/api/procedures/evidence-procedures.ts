import { writeReason } from '@/tests/support/write-reason';
import type { Entry } from './entry';
import { inCase, onClaim, onEvidence, workspace } from './inputs';

export const evidenceProcedures: Record<string, Entry> = {
  'evidence.listForClaim': { who: 'observer', action: 'evidence.view', input: onClaim },
  'evidence.listForCase': { who: 'observer', action: 'evidence.view', input: inCase },
  'evidence.create': {
    who: 'reviewer',
    action: 'evidence.create',
    input: (desk) => ({
      ...inCase(desk),
      question: 'What does the map show?',
      ownerId: desk.ines.userId,
      answer: writeReason('A road.'),
      source: {
        kind: 'web',
        url: 'https://example.org/map',
        title: 'A map',
        publisher: 'An institute',
        date: '2025-03',
        archiveUrl: null,
      },
      quote: 'The road is open.',
      links: [{ claimId: desk.claim.id, stance: 'refutes' }],
    }),
  },
  'evidence.update': {
    who: 'reviewer',
    action: 'evidence.edit',
    input: (desk) => ({
      ...onEvidence(desk),
      version: 1,
      question: 'What was said?',
      ownerId: desk.tomas.userId,
      answer: writeReason('Nothing.'),
      source: { kind: 'file', fileId: desk.fileId, title: 'Transcript' },
      quote: 'No comment.',
    }),
  },
  'evidence.withdraw': {
    who: 'reviewer',
    others: 'editor',
    action: 'evidence.withdraw',
    belongsTo: 'ines',
    input: (desk) => ({ ...onEvidence(desk), version: 1, reason: 'The page is gone.' }),
  },
  'evidence.restore': {
    who: 'reviewer',
    others: 'editor',
    action: 'evidence.withdraw',
    belongsTo: 'ines',
    input: (desk) => ({ ...workspace(desk), evidenceId: desk.withdrawnEvidenceId, version: 1 }),
  },
  'evidence.link': {
    who: 'reviewer',
    action: 'evidence.link',
    input: (desk) => ({ ...onEvidence(desk), claimId: desk.otherClaim.id, stance: 'background' }),
  },
  'evidence.unlink': {
    who: 'reviewer',
    others: 'editor',
    action: 'evidence.unlink',
    belongsTo: 'ines',
    input: (desk) => ({ ...onEvidence(desk), claimId: desk.claim.id }),
  },
  'evidence.addContact': {
    who: 'reviewer',
    action: 'evidence.edit',
    input: (desk) => ({
      ...onEvidence(desk),
      whom: 'The mayor',
      channel: 'telephone',
      askedAt: '2025-03-17T09:00:00Z',
      reply: 'No comment.',
      repliedAt: '2025-03-17T10:00:00Z',
    }),
  },
  'evidence.updateContact': {
    who: 'reviewer',
    action: 'evidence.edit',
    input: (desk) => ({
      ...workspace(desk),
      contactId: desk.contactId,
      version: 1,
      whom: 'The speaker',
      channel: 'letter',
      reply: 'They deny it.',
      repliedAt: '2025-03-17T10:00:00Z',
    }),
  },
  'files.upload': {
    who: 'reviewer',
    action: 'files.upload',
    input: (desk) => ({ ...workspace(desk), file: new File(['Plain words.'], 'notes.txt') }),
  },
};
