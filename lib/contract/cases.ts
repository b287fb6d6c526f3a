import { z } from 'zod';
import { attentionKinds } from '@/lib/domain/attention';
import { Can, Id, Language, PartialDate, route, Text, Timestamp, Version, WorkspaceInput } from './base';

export const CaseInput = WorkspaceInput.extend({ caseId: Id });

const CaseFields = z.object({
  title: Text.trim().min(1, 'Write a title.').max(200),
  about: Text.max(10_000),
  eventDate: PartialDate.nullable(),
  language: Language,
  scaleId: Id,
  training: z.boolean(),
});

export const Case = z.object({
  id: Id,
  title: z.string(),
  about: z.string(),
  eventDate: z.string().nullable(),
  language: z.string(),
  scaleId: Id,
  /** Its claims have a key that newcomers are compared with; it has no verdicts, decisions or reports. */
  training: z.boolean(),
  version: Version,
  createdAt: Timestamp,
  archivedAt: Timestamp.nullable(),
  can: Can,
});
export type Case = z.infer<typeof Case>;

/** A case in the list. Counts leave references out and hold only what the viewer may know. */
const CaseRow = Case.extend({
  articles: z.int(),
  references: z.int(),
  claims: z.int(),
  judged: z.int(),
  readByYou: z.int(),
  lastActivityAt: Timestamp.nullable(),
});

/** What needs a person: each with the things it is about, so that the screen can link to them. */
export const Attention = z.object({
  kind: z.enum(attentionKinds),
  count: z.int(),
  claimIds: z.array(Id),
  articleIds: z.array(Id),
  evidenceIds: z.array(Id),
});

export const cases = {
  list: route('GET', '/w/{workspace}/cases', 'Cases')
    .input(WorkspaceInput.extend({ archived: z.boolean().default(false) }))
    .output(z.array(CaseRow)),
  get: route('GET', '/w/{workspace}/cases/{caseId}', 'A case').input(CaseInput).output(Case),
  create: route('POST', '/w/{workspace}/cases', 'Create a case')
    .input(
      WorkspaceInput.extend(
        CaseFields.partial({
          about: true,
          eventDate: true,
          language: true,
          scaleId: true,
          training: true,
        }).shape,
      ),
    )
    .output(Case),
  update: route('PATCH', '/w/{workspace}/cases/{caseId}', 'Change a case')
    .input(CaseInput.extend({ version: Version, ...CaseFields.partial().shape }))
    .output(Case),
  archive: route('POST', '/w/{workspace}/cases/{caseId}/archive', 'Archive or reopen a case')
    .input(CaseInput.extend({ version: Version, archived: z.boolean() }))
    .output(Case),
  attention: route('GET', '/w/{workspace}/cases/{caseId}/attention', 'What needs attention')
    .input(CaseInput)
    .output(z.array(Attention)),
};
