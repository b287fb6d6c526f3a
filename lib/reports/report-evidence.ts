import { z } from 'zod';
import { type RichText, richTextSchema } from '@/lib/domain/rich-text';
import { instantSchema, partialDateSchema } from './report-article';

/** Rich text in a report: a small TipTap document. */
export const reportRichTextSchema: z.ZodType<RichText> = richTextSchema;

const sourceSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }).describe('No source is named yet.'),
    z
      .object({
        kind: z.literal('web'),
        url: z.string(),
        title: z.string().nullable(),
        publisher: z.string().nullable(),
        date: partialDateSchema.nullable(),
        archiveUrl: z.string().nullable(),
      })
      .describe('A page on the web.'),
    z
      .object({
        kind: z.literal('passage'),
        article: z.int().nullable().describe('Its number when the article is part of this report.'),
        label: z.string(),
        role: z.enum(['under_check', 'reference']),
        url: z.string().nullable(),
        archiveUrl: z.string().nullable(),
        quote: z.string().describe('The passage, word for word.'),
      })
      .describe('A passage of an article or reference.'),
    z
      .object({
        kind: z.literal('file'),
        title: z.string().nullable(),
        name: z.string(),
        mediaType: z.string(),
        size: z.int().describe('Bytes.'),
        sha256: z.string(),
      })
      .describe('A file the desk keeps.'),
    z.object({ kind: z.literal('contact') }).describe('What people answered whom the desk asked.'),
  ])
  .describe('What the answer rests on.');
export type ReportSource = z.infer<typeof sourceSchema>;

const contactSchema = z
  .object({
    whom: z.string(),
    channel: z.string(),
    askedAt: instantSchema,
    deadlineAt: instantSchema.nullable(),
    reply: z.string(),
    repliedAt: instantSchema.nullable(),
  })
  .describe('Whom the desk asked, when, until when, and what came back.');
export type ReportContact = z.infer<typeof contactSchema>;

/** A question, its answer and what the answer rests on. One piece of evidence can serve several claims. */
export const reportEvidenceSchema = z
  .object({
    number: z.int().min(1).describe('Names the evidence within this report.'),
    question: z.string(),
    answer: reportRichTextSchema.nullable().describe('Null while the question is open.'),
    source: sourceSchema,
    quote: z.string().describe('What the source says, word for word; may be empty.'),
    contacts: z.array(contactSchema),
  })
  .describe('A question, its answer and the source.');
export type ReportEvidence = z.infer<typeof reportEvidenceSchema>;
