import { z } from 'zod';
import { instantSchema, partialDateSchema, reportArticleSchema } from './report-article';
import { reportClaimSchema } from './report-claim';
import { reportEvidenceSchema, reportRichTextSchema } from './report-evidence';
import { reportOriginsSchema } from './report-origin';
import { reportUtteranceSchema } from './report-quotation';
import { findDanglingReferences } from './report-references';
import { reportScaleSchema } from './report-scale';

/** Goes up when a reader of version n could misunderstand the JSON; new optional fields do not raise it. */
export const REPORT_SCHEMA_VERSION = 1;

const reportShape = z.object({
  schemaVersion: z.literal(REPORT_SCHEMA_VERSION),
  desk: z.object({ name: z.string() }).describe('Who publishes.'),
  report: z.object({
    title: z.string(),
    number: z.int().min(1).nullable().describe('The version, counted within the case; null for a draft.'),
    publishedAt: instantSchema.nullable(),
    address: z.string().nullable().describe('Where the report can be read without an account.'),
    withdrawn: z
      .object({ at: instantSchema, note: z.string() })
      .nullable()
      .describe('Set when the desk no longer stands by this version.'),
    newer: z
      .object({
        number: z.int().min(1),
        publishedAt: instantSchema,
        address: z.string().nullable().describe('Where it can be read without an account.'),
      })
      .nullable()
      .optional()
      .describe('The newest version by which the desk stands, where it is not this one.'),
  }),
  case: z.object({
    title: z.string(),
    about: z.string(),
    eventDate: partialDateSchema.nullable(),
    language: z.string().describe('BCP 47 tag of what the desk wrote.'),
  }),
  peopleShown: z.enum(['name', 'letter']),
  people: z
    .array(
      z.object({
        key: z.string(),
        name: z.string().describe('A name, or "Reviewer A" where people are lettered.'),
        role: z.enum(['owner', 'editor', 'reviewer', 'observer']),
      }),
    )
    .describe('Everybody the report speaks of.'),
  summary: reportRichTextSchema,
  method: z.string().describe('How the work was done, in the desk’s words.'),
  scales: z.array(reportScaleSchema),
  articles: z.array(reportArticleSchema).describe('References first, then the articles under check.'),
  evidence: z.array(reportEvidenceSchema),
  claims: z.array(reportClaimSchema),
  quotations: z
    .array(reportUtteranceSchema)
    .optional()
    .describe(
      'Quotations that an article changed, by speaker, as far as a person confirmed it; absent from versions of before quotations were compared.',
    ),
  origins: reportOriginsSchema
    .optional()
    .describe('Absent from versions of before shared text was measured.'),
});

/**
 * All that a report says: the one source of every format. It holds no database ids, so that a report which letters
 * people tells neither who they are nor in which order they worked. References between its parts (articles, claims,
 * evidence, people, scales) are checked: renderers may rely on them.
 */
export const reportModelSchema = reportShape
  .superRefine((model, context) => {
    for (const message of findDanglingReferences(model)) context.addIssue({ code: 'custom', message });
  })
  .meta({ title: 'Variorum report', description: 'What a desk says about a case.' });
export type ReportModel = z.infer<typeof reportShape>;
