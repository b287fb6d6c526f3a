import { z } from 'zod';
import {
  Can,
  Id,
  PartialDate,
  Person,
  RichText,
  route,
  Timestamp,
  Version,
  WebUrl,
  WorkspaceInput,
} from './base';
import { CaseInput } from './cases';
import { ClaimInput } from './claims';

export const Stance = z.enum(['supports', 'refutes', 'background']);
const StoredFile = z.object({
  id: Id,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
});

/** What an answer rests on. */
const SourceInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('web'),
    url: WebUrl,
    title: z.string().trim().max(300).nullable(),
    publisher: z.string().trim().max(200).nullable(),
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
  z.object({ kind: z.literal('file'), fileId: Id, title: z.string().trim().max(300).nullable() }),
  z.object({ kind: z.literal('contact') }),
]);
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
const ContactFields = z.object({
  whom: z.string().trim().min(1, 'Whom did you ask?').max(200),
  channel: z.string().trim().max(100),
  askedAt: Timestamp,
  deadlineAt: Timestamp.nullable(),
  reply: z.string().max(20_000),
  repliedAt: Timestamp.nullable(),
});

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
  createdBy: Person,
  createdAt: Timestamp,
  updatedAt: Timestamp,
  version: Version,
  withdrawnAt: Timestamp.nullable(),
  withdrawnReason: z.string().nullable(),
  /** Sentences about what speaks against using it: "an article under check cannot prove itself". */
  warnings: z.array(z.string()),
  can: Can,
});
export type Evidence = z.infer<typeof Evidence>;

const EvidenceFields = z.object({
  question: z.string().trim().min(1, 'Write the question that this answers.').max(1000),
  ownerId: Id.nullable(),
  dueAt: Timestamp.nullable(),
  answer: RichText.nullable(),
  source: SourceInput,
  quote: z.string().max(5000),
});
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
    .input(EvidenceInput.extend({ version: Version, reason: z.string().trim().min(1, 'Say why.').max(1000) }))
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
