import { z } from 'zod';
import { namedOriginKinds } from '@/lib/domain/origin';
import { originKinds } from '@/lib/domain/suggestion';

const articleNumber = z.int().describe('The number of an article.');

/** How many sources can stand behind some articles. References are left out. */
export const reportOriginTallySchema = z
  .object({
    articles: z.int().min(0),
    atMost: z.int().min(0).describe('The most origins that can be independent.'),
    unknown: z
      .int()
      .min(0)
      .describe('How many of these are not named; not naming a source is not own reporting.'),
    sentence: z.string().describe('“5 articles, at most 2 independent origins”.'),
  })
  .describe('How many independent origins there can be at most.');

/** Why two articles have, or may have, one origin. */
export const reportJoinSchema = z
  .object({
    articles: z.tuple([articleNumber, articleNumber]),
    kind: z
      .enum(['shared_text', 'same_source', 'names_other', 'confirmed'])
      .describe('confirmed: only a person sees it.'),
    reason: z.string().describe('One sentence without a full stop.'),
    uncredited: z
      .array(articleNumber)
      .describe('Those of the two that have the other’s text and give no credit.'),
    standing: z
      .enum(['measured', 'confirmed', 'split'])
      .describe(
        'measured: found by machine, answered by nobody; it lowers the number of origins all the same, since that is an upper bound. confirmed: a person agreed. split: a person said that it does not hold.',
      ),
  })
  .describe('Why two articles may have one origin.');
export type ReportJoin = z.infer<typeof reportJoinSchema>;

/** Where the texts of a case come from. */
export const reportOriginsSchema = z
  .object({
    tally: reportOriginTallySchema,
    groups: z
      .array(
        z.object({
          name: z.string().nullable().describe('Who stands behind it; null: not named.'),
          articles: z.array(articleNumber),
        }),
      )
      .describe('Articles that cannot be told apart by where they come from.'),
    joins: z.array(reportJoinSchema),
    named: z
      .array(
        z.object({
          article: articleNumber,
          kind: z.enum(namedOriginKinds),
          name: z.string().nullable(),
          words: z.string().describe('As printed.'),
          whole: z.boolean().describe('Said of the whole article, not of one sentence.'),
        }),
      )
      .describe('Words in which an article says where its text comes from; found by machine.'),
    stated: z
      .array(
        z.object({
          article: articleNumber,
          kind: z.enum(originKinds),
          name: z.string().nullable(),
          passage: z.string().nullable().describe('The passage it is said of; null for the whole article.'),
          note: z.string(),
        }),
      )
      .describe('What the desk says of it; goes before what is printed.'),
  })
  .describe('Where the texts come from.');
export type ReportOrigins = z.infer<typeof reportOriginsSchema>;
