import { z } from 'zod';
import {
  Can,
  Id,
  PartialDate,
  Person,
  RichText,
  route,
  Text,
  Timestamp,
  Version,
  WebUrl,
  WorkspaceInput,
} from './base';
import { CaseInput } from './cases';
import { ClaimInput } from './claims';

export const Stance = z.enum(['supports', 'refutes', 'background']);
export const StoredFile = z.object({
  id: Id,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
});
export type StoredFile = z.infer<typeof StoredFile>;

/** What an answer rests on. */
export const SourceInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('web'),
    url: WebUrl,
    title: Text.trim().max(300).nullable(),
    publisher: Text.trim().max(200).nullable(),
    date: PartialDate.nullable(),
    archiveUrl: WebUrl.nullable(),
  }),
  z.object({
    kind: z.literal('passage'),
    articleId: Id,
    revisionId: Id,
    start: z.int().min(0),
    end: z.int().min(1),
  }),
  z.object({ kind: z.literal('file'), fileId: Id, title: Text.trim().max(300).nullable() }),
  z.object({ kind: z.literal('contact') }),
]);
export type SourceInput = z.infer<typeof SourceInput>;
const Source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('web'),
    url: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    date: z.string().nullable(),
    archiveUrl: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('passage'),
    articleId: Id,
    revisionId: Id,
    start: z.int(),
    end: z.int(),
    label: z.string(),
    role: z.enum(['under_check', 'reference']),
    quote: z.string(),
  }),
  z.object({ kind: z.literal('file'), file: StoredFile, title: z.string().nullable() }),
  z.object({ kind: z.literal('contact') }),
]);

const Contact = z.object({
  id: Id,
  whom: z.string(),
  channel: z.string(),
  askedAt: Timestamp,
  deadlineAt: Timestamp.nullable(),
  reply: z.string(),
  repliedAt: Timestamp.nullable(),
  version: Version,
});
export const ContactFields = z.object({
  whom: Text.trim().min(1, 'Whom did you ask?').max(200),
  channel: Text.trim().max(100),
  askedAt: Timestamp,
  deadlineAt: Timestamp.nullable(),
  reply: Text.max(20_000),
  repliedAt: Timestamp.nullable(),
});
export type ContactFields = z.infer<typeof ContactFields>;

export const Evidence = z.object({
  id: Id,
  caseId: Id,
  question: z.string(),
  owner: Person.nullable(),
  dueAt: Timestamp.nullable(),
  answer: RichText.nullable(),
  answerText: z.string(),
  source: Source,
  quote: z.string(),
  contacts: z.array(Contact),
  links: z.array(z.object({ id: Id, claimId: Id, claimNumber: z.int(), stance: Stance, version: Version })),
  /** Null, as the owner is, for a cold reader: they judge what is said, and not who found it when. */
  createdBy: Person.nullable(),
  createdAt: Timestamp.nullable(),
  updatedAt: Timestamp.nullable(),
  version: Version,
  withdrawnAt: Timestamp.nullable(),
  withdrawnReason: z.string().nullable(),
  /** Sentences about what speaks against using it: "an article under check cannot prove itself". */
  warnings: z.array(z.string()),
  can: Can,
});
export type Evidence = z.infer<typeof Evidence>;

export const EvidenceFields = z.object({
  question: Text.trim().min(1, 'Write the question that this answers.').max(1000),
  ownerId: Id.nullable(),
  dueAt: Timestamp.nullable(),
  answer: RichText.nullable(),
  source: SourceInput,
  quote: Text.max(5000),
});
export type EvidenceFields = z.infer<typeof EvidenceFields>;
const EvidenceInput = WorkspaceInput.extend({ evidenceId: Id });

export const evidence = {
  listForClaim: route('GET', '/w/{workspace}/claims/{claimId}/evidence', 'Evidence for a claim')
    .input(ClaimInput)
    .output(z.array(Evidence)),
  listForCase: route('GET', '/w/{workspace}/cases/{caseId}/evidence', 'Evidence of a case')
    .input(CaseInput)
    .output(z.array(Evidence)),
  create: route('POST', '/w/{workspace}/cases/{caseId}/evidence', 'Ask a question or add evidence')
    .input(
      CaseInput.extend({
        ...EvidenceFields.partial().shape,
        question: EvidenceFields.shape.question,
        links: z
          .array(z.object({ claimId: Id, stance: Stance }))
          .max(50)
          .default([]),
      }),
    )
    .output(Evidence),
  update: route('PATCH', '/w/{workspace}/evidence/{evidenceId}', 'Change evidence')
    .input(EvidenceInput.extend({ version: Version, ...EvidenceFields.partial().shape }))
    .output(Evidence),
  withdraw: route('POST', '/w/{workspace}/evidence/{evidenceId}/withdraw', 'Withdraw evidence, with a reason')
    .input(EvidenceInput.extend({ version: Version, reason: Text.trim().min(1, 'Say why.').max(1000) }))
    .output(Evidence),
  restore: route('POST', '/w/{workspace}/evidence/{evidenceId}/restore', 'Bring back withdrawn evidence')
    .input(EvidenceInput.extend({ version: Version }))
    .output(Evidence),
  link: route(
    'POST',
    '/w/{workspace}/evidence/{evidenceId}/links',
    'Use evidence for a claim, or change its stance',
  )
    .input(EvidenceInput.extend({ claimId: Id, stance: Stance }))
    .output(Evidence),
  unlink: route(
    'DELETE',
    '/w/{workspace}/evidence/{evidenceId}/links/{claimId}',
    'No longer use evidence for a claim',
  )
    .input(EvidenceInput.extend({ claimId: Id }))
    .output(Evidence),
  addContact: route('POST', '/w/{workspace}/evidence/{evidenceId}/contacts', 'Log whom you asked')
    .input(
      EvidenceInput.extend(
        ContactFields.partial({ channel: true, deadlineAt: true, reply: true, repliedAt: true }).shape,
      ),
    )
    .output(Evidence),
  updateContact: route('PATCH', '/w/{workspace}/contacts/{contactId}', 'Change a line of the contact log')
    .input(
      WorkspaceInput.extend({
        contactId: Id,
        version: Version,
        removed: z.boolean().optional(),
        ...ContactFields.partial().shape,
      }),
    )
    .output(Evidence),
};

export const files = {
  /** Kept by the hash of its content; the type is read from the bytes, not believed. */
  upload: route('POST', '/w/{workspace}/files', 'Upload a file')
    .input(WorkspaceInput.extend({ file: z.file() }))
    .output(StoredFile),
};
