import { z } from 'zod';
import { quoteChanges } from '@/lib/domain/quote';

/** What one article gives as somebody’s words. */
export const reportQuotationSchema = z
  .object({
    article: z.int().describe('The number of an article.'),
    words: z.string().describe('As printed, without quotation marks.'),
    form: z.enum(['direct', 'indirect']).describe('indirect: reported without quotation marks.'),
    speaker: z.string().nullable().describe('As this article names them; null where it does not.'),
    verb: z.string().nullable().describe('The reporting verb.'),
    occasion: z.string().nullable().describe('Where and when it was said, as printed.'),
  })
  .describe('A quotation in one article.');
export type ReportQuotation = z.infer<typeof reportQuotationSchema>;

/** One quotation beside the fuller one that it was held against; a person confirmed what was done to it. */
export const reportChangedQuotationSchema = reportQuotationSchema
  .extend({
    changes: z.array(z.enum(quoteChanges)).describe('What was done to the words, the gravest first.'),
    changesSense: z.boolean(),
    cuts: z.array(
      z.object({
        side: z.enum(['before', 'within', 'after']),
        words: z.string(),
        turn: z.string().nullable().describe('The word that makes the sense another one: “but”, “if”.'),
      }),
    ),
    reason: z.string().describe('One sentence without a full stop.'),
  })
  .describe('What an article did to a quotation, confirmed by the desk.');
export type ReportChangedQuotation = z.infer<typeof reportChangedQuotationSchema>;

/** The same words of somebody, as articles give them. */
export const reportUtteranceSchema = z
  .object({
    speaker: z.string().nullable().describe('The fullest name that the articles print.'),
    fullest: reportQuotationSchema,
    versions: z.array(reportChangedQuotationSchema),
  })
  .describe('An utterance that at least one article gives otherwise than another.');
export type ReportUtterance = z.infer<typeof reportUtteranceSchema>;
