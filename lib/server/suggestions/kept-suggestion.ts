import { z } from 'zod';
import { conflictKinds } from '@/lib/compare/conflict';
import { Interval } from '@/lib/contract/wordings';
import { detailKinds } from '@/lib/domain/claim';
import { quoteChanges } from '@/lib/domain/quote';

/** A difference of wordings as it stood when it was answered. */
export const KeptConflict = z.object({
  detail: z.enum(detailKinds),
  kind: z.enum(conflictKinds),
  sides: z.array(
    z.object({
      says: z.string(),
      /** The passages that put it so, in the words that were marked then. */
      passages: z.array(z.object({ id: z.uuid(), quote: z.string() })),
      interval: Interval.nullable(),
    }),
  ),
});
export type KeptConflict = z.infer<typeof KeptConflict>;

/** A quotation as it was printed, with its words as they stand in the text: more than one piece where it is interrupted. */
const KeptQuote = z.object({
  articleId: z.uuid(),
  revisionId: z.uuid(),
  pieces: z.array(z.string()),
  words: z.string(),
  form: z.enum(['direct', 'indirect']),
  speaker: z.string().nullable(),
  verb: z.string().nullable(),
  occasion: z.string().nullable(),
});
export type KeptQuote = z.infer<typeof KeptQuote>;

/** What was done to a quotation, as it stood when it was answered. */
export const KeptComparison = z.object({
  quote: KeptQuote,
  against: KeptQuote,
  changes: z.array(z.enum(quoteChanges)),
  changesSense: z.boolean(),
  cuts: z.array(
    z.object({ side: z.enum(['before', 'within', 'after']), words: z.string(), turn: z.string().nullable() }),
  ),
});
export type KeptComparison = z.infer<typeof KeptComparison>;

/**
 * What is kept of a suggestion beside the sentence that said it: enough to tell of it in a report when the engine, the
 * texts or the marks are others.
 */
export type Kept =
  | { conflict: KeptConflict }
  | { comparison: KeptComparison }
  | { articleIds: string[]; note: string };
