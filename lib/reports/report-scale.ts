import { z } from 'zod';
import { ratingColors, ratingSigns } from '@/lib/domain/scale';

/** A rating scale as it stood when it was used, so that a report can be read without the desk's settings. */
export const reportScaleSchema = z
  .object({
    key: z.string().describe('Names the scale within this report.'),
    name: z.string(),
    kind: z.enum(['nominal', 'ordinal']).describe('Ordinal: the ratings are in order from best to worst.'),
    ratings: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        sign: z.enum(ratingSigns),
        color: z.enum(ratingColors),
        outside: z.boolean().describe('Has no place in the order ("cannot be checked").'),
      }),
    ),
  })
  .describe('A rating scale that verdicts or decisions of this report use.');
export type ReportScale = z.infer<typeof reportScaleSchema>;
export type ReportRating = ReportScale['ratings'][number];

/** A rating that was given: which scale, which of its ratings. */
export const givenRatingSchema = z
  .object({
    scale: z.string().describe('The key of a scale.'),
    key: z.string().describe('The key of a rating.'),
  })
  .describe('A rating given, by the keys of a scale and one of its ratings.');
export type GivenRating = z.infer<typeof givenRatingSchema>;
