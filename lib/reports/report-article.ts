import { z } from 'zod';
import { findingKinds } from '@/lib/domain/decision';

/** What is known about when something happened or appeared, never more precise than the source. */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe('A calendar date of any precision: 2025, 2025-03 or 2025-03-14.');
export const instantSchema = z.iso.datetime().describe('An instant, ISO 8601 with zone.');

/** Something wrong in one article: what one would write to that outlet. */
export const reportFindingSchema = z
  .object({
    kind: z.enum(findingKinds),
    says: z.string().describe('What the article says.'),
    holds: z.string().describe('What holds instead.'),
    note: z.string(),
    quote: z.string().nullable().describe('The passage it concerns, word for word.'),
    claim: z.int().nullable().describe('The number of the claim it came from.'),
  })
  .describe('Something wrong in one article.');
export type ReportFinding = z.infer<typeof reportFindingSchema>;

/** One publication that the report is about (under check) or compares with (reference). */
export const reportArticleSchema = z
  .object({
    number: z.int().min(1).describe('Names the article within this report.'),
    role: z
      .enum(['under_check', 'reference'])
      .describe('References are compared with and left out of every count.'),
    label: z.string().describe('A short name; stands in where outlet or headline is unknown.'),
    outlet: z.string().nullable(),
    headline: z.string().nullable(),
    byline: z.string().nullable(),
    language: z.string().describe('BCP 47 tag of the text.'),
    publishedAt: partialDateSchema.nullable(),
    dateBasis: z.enum(['in_text', 'typed_in', 'unknown']).describe('How the date of publication is known.'),
    url: z.string().nullable(),
    archiveUrl: z.string().nullable(),
    accessedAt: instantSchema.nullable(),
    revision: z
      .object({
        number: z.int().min(1),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .describe('Over the UTF-8 of the text.'),
        words: z.int().min(0),
        notes: z.array(z.string()).describe('What extraction replaced or dropped.'),
      })
      .describe('The text that was checked.'),
    readBy: z.array(z.string()).describe('Keys of the people who read it to the end.'),
    findings: z.array(reportFindingSchema),
  })
  .describe('An article or a reference.');
export type ReportArticle = z.infer<typeof reportArticleSchema>;
