import { z } from 'zod';
import { conflictKinds } from '@/lib/compare/conflict';
import { detailKinds } from '@/lib/domain/claim';

const articleNumber = z.int().describe('The number of an article.');
const day = z.string().describe('ISO 8601, as precise as it is known.');

/** Days that words of time can mean, never fewer than they leave open. */
export const reportIntervalSchema = z
  .object({
    start: day.nullable().describe('The first day; null where that side is open.'),
    end: day.nullable().describe('The last day, included; null where that side is open.'),
    words: z.string().describe('The same in words: “1 June to 31 August 2024”.'),
    basis: z
      .object({
        kind: z
          .enum(['stated', 'published', 'occasion', 'unknown'])
          .describe(
            'stated: the words name it. published: counted from the date of the article. occasion: counted from the day the quoted words were said. unknown: the day to count from is not known.',
          ),
        from: day.nullable().describe('The day that was counted from.'),
        words: z.string().describe('One sentence without a full stop.'),
      })
      .describe('How the interval was arrived at.'),
  })
  .describe('An interval of days.');
export type ReportInterval = z.infer<typeof reportIntervalSchema>;

/** What one marked passage puts in one detail of its claim. */
export const reportWordingSchema = z
  .object({
    article: articleNumber,
    slot: z.string().describe('Wordings are held against each other only within a slot of their detail.'),
    says: z.string().describe('As printed; empty where the passage leaves the detail out.'),
    start: z.int().min(0).describe('UTF-16 offset in the text of the revision.'),
    end: z.int().min(0).describe('UTF-16 offset, exclusive.'),
    value: z.string().describe('What it was read as, in words.'),
    interval: reportIntervalSchema.nullable(),
  })
  .describe(
    'What one passage puts in a detail. The words are the article’s; how they are read is the machine’s.',
  );
export type ReportWording = z.infer<typeof reportWordingSchema>;

export const reportDetailSchema = z
  .object({ detail: z.enum(detailKinds), wordings: z.array(reportWordingSchema) })
  .describe('One detail of a claim, in all passages that are marked for it.');
export type ReportDetail = z.infer<typeof reportDetailSchema>;

/** A difference between articles that a person of the desk confirmed. */
export const reportConflictSchema = z
  .object({
    detail: z.enum(detailKinds),
    kind: z.enum(conflictKinds).describe('Only a contradiction says that not all sides can be true.'),
    sentence: z.string().describe('What differs, with intervals and their basis.'),
    sides: z
      .array(
        z.object({
          says: z.string().describe('As printed.'),
          articles: z.array(articleNumber),
          interval: reportIntervalSchema.nullable(),
        }),
      )
      .describe('One where a title is held against the desk’s list of office-holders alone.'),
  })
  .describe('A confirmed difference in one detail.');
export type ReportConflict = z.infer<typeof reportConflictSchema>;
