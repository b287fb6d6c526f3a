import { z } from 'zod';
import { claimKinds, claimStatuses, detailKinds } from '@/lib/domain/claim';
import { stages } from '@/lib/domain/stage';
import { instantSchema, partialDateSchema } from './report-article';
import { reportRichTextSchema } from './report-evidence';
import { reportOriginTallySchema } from './report-origin';
import { reportCorrectionSchema, reportReviewSchema } from './report-review';
import { givenRatingSchema } from './report-scale';
import { reportConflictSchema, reportDetailSchema } from './report-wording';

const personKey = z.string().describe('The key of a person.');
const articleNumber = z.int().describe('The number of an article.');
const evidenceNumber = z.int().describe('The number of a piece of evidence.');

/** A stretch of an article marked for a claim, with who speaks in it and what is done to the claim. */
export const reportPassageSchema = z
  .object({
    quote: z.string(),
    start: z.int().min(0).describe('UTF-16 offset in the text of the revision.'),
    end: z.int().min(0).describe('UTF-16 offset, exclusive.'),
    voice: z
      .enum(['article', 'in_passing', 'named', 'unnamed', 'body'])
      .describe('The article itself, the article in passing, or somebody it reports.'),
    speaker: z.string().nullable(),
    polarity: z
      .enum(['affirms', 'denies', 'hedges', 'asks'])
      .describe('What the voice does to the claim; a reported denial is never the article’s own.'),
    verb: z.string().nullable().describe('The reporting verb.'),
    confirmed: z.boolean().describe('False while nobody has confirmed where a moved passage is now.'),
  })
  .describe('A passage.');
export type ReportPassage = z.infer<typeof reportPassageSchema>;

const answerSchema = z.enum(['yes', 'no', 'mixed', 'none']);

/** Claim x article. */
export const reportCellSchema = z
  .object({
    article: articleNumber,
    state: z
      .enum(['stated', 'silent', 'read', 'unread'])
      .describe(
        'stated: it has passages. silent: somebody looked and confirmed that it says nothing. read: read, not checked for this claim. unread: nobody has read it to the end.',
      ),
    passages: z.array(reportPassageSchema),
    searched: z.string().nullable().describe('The words that were searched before silence was confirmed.'),
    accurate: answerSchema.describe('Reported accurately? As the reviewers judged it.'),
    fair: answerSchema.describe('Presented fairly? As the reviewers judged it.'),
    notes: z.array(z.string()).describe('What reviewers noted about this cell.'),
  })
  .describe('How one article puts one claim.');
export type ReportCell = z.infer<typeof reportCellSchema>;

/** One reviewer's verdict as it stood when the desk decided. */
export const reportVerdictSchema = z
  .object({
    by: personKey,
    rating: givenRatingSchema,
    reason: reportRichTextSchema,
    confidence: z.int().min(1).max(5).nullable(),
    evidence: z.array(evidenceNumber),
    blind: givenRatingSchema
      .optional()
      .describe('The rating given before others’ verdicts were seen, where it is another one.'),
    dissents: z.boolean().describe('The rating is another one than the desk’s.'),
    sawOthers: z.boolean().describe('Could see others’ verdicts when judging.'),
    stage: z.enum(stages).optional().describe('The stage it was given in.'),
    hidden: z
      .array(z.enum(['evidence', 'passages', 'comments']))
      .optional()
      .describe('Others’ work that was hidden when judging, beside their verdicts.'),
  })
  .describe('A reviewer’s verdict.');
export type ReportVerdict = z.infer<typeof reportVerdictSchema>;

const wordingSchema = z
  .object({
    detail: z.enum(detailKinds),
    holds: z.string().describe('The wording that holds.'),
    failing: z.array(z.object({ article: articleNumber, says: z.string() })),
  })
  .describe('What the desk decided about a detail that articles fill differently.');

/** The desk's final verdict. */
export const reportDecisionSchema = z
  .object({
    rating: givenRatingSchema,
    reason: reportRichTextSchema,
    wordings: z.array(wordingSchema),
    by: personKey,
    at: instantSchema,
  })
  .describe('The desk’s decision.');
export type ReportDecision = z.infer<typeof reportDecisionSchema>;

/** One statement that can be true or false, with all that the desk found out about it. */
export const reportClaimSchema = z
  .object({
    number: z.int().min(1).describe('Names the claim within its case; never reused.'),
    statement: z.string(),
    asOf: partialDateSchema.nullable(),
    kind: z.enum(claimKinds),
    checkable: z.boolean(),
    checkableReason: z.string().nullable(),
    tags: z.array(z.string()),
    details: z.array(z.object({ kind: z.enum(detailKinds), note: z.string() })),
    status: z.enum(claimStatuses),
    withdrawnReason: z.string().nullable(),
    independent: z.boolean().describe('Reviewers judged without seeing each other’s verdicts.'),
    differences: z
      .array(z.string())
      .describe('In which ways articles under check put it differently; says nothing about its truth.'),
    decision: reportDecisionSchema.nullable(),
    verdicts: z.array(reportVerdictSchema).describe('Empty until the desk has decided.'),
    evidence: z.array(
      z.object({ evidence: evidenceNumber, stance: z.enum(['supports', 'refutes', 'background']) }),
    ),
    cells: z.array(reportCellSchema).describe('One for each article, in the order of the articles.'),
    wordings: z
      .array(reportDetailSchema)
      .optional()
      .describe(
        'What the articles put in each detail, read by machine in the marked passages. Empty until the desk has decided; absent from versions of before this was read.',
      ),
    conflicts: z
      .array(reportConflictSchema)
      .optional()
      .describe('Differences in details that a person confirmed. Empty until the desk has decided.'),
    review: reportReviewSchema.optional().describe('Only of decided claims that followed a protocol.'),
    corrections: z
      .array(reportCorrectionSchema)
      .optional()
      .describe('How what published versions said was corrected, oldest first.'),
    origins: reportOriginTallySchema
      .optional()
      .describe('Of the articles under check that state it; absent where none does.'),
  })
  .describe('A claim.');
export type ReportClaim = z.infer<typeof reportClaimSchema>;
