import { z } from 'zod';
import { coldReadOutcomes } from '@/lib/domain/cold-read';
import { protocolPresets } from '@/lib/domain/protocol';
import { protocolStages } from '@/lib/domain/stage';
import { instantSchema } from './report-article';
import { givenRatingSchema } from './report-scale';

/** How a decided claim was reviewed: the stages of its protocol, and what people did to their course. */
export const reportReviewSchema = z
  .object({
    protocol: z.enum(protocolPresets),
    stages: z.array(
      z.object({
        kind: z.enum(protocolStages),
        submitted: z.int().describe('Verdicts that were given in this stage; 0 for the decision.'),
        ended: z.boolean().describe('An owner ended it before it was complete.'),
      }),
    ),
    coldRead: z
      .enum(coldReadOutcomes)
      .nullable()
      .describe(
        'Whether the evidence alone led a stranger to a verdict of the checks, to none, or to another one; null without a cold read.',
      ),
    steps: z
      .array(
        z.object({
          kind: z.enum(['skip', 'ask_again', 'open', 'exception']),
          stage: z.enum(['open', 'independent', ...protocolStages]),
          about: z.string().nullable().describe('The key of the person an exception was made for.'),
          by: z.string().describe('The key of a person.'),
          reason: z.string(),
          at: instantSchema,
        }),
      )
      .describe('Exceptions and other steps against the usual course, each with its reason.'),
  })
  .describe('How a claim was reviewed.');

/** A decision that was changed or taken back after a version of the report had been published. */
export const reportCorrectionSchema = z
  .object({
    at: instantSchema.describe('When the desk decided otherwise, or took its decision back.'),
    from: givenRatingSchema
      .nullable()
      .describe(
        'What a published version said; null where it said nothing, since a decision had been taken back.',
      ),
    to: givenRatingSchema.nullable().describe('null: the decision was taken back.'),
  })
  .describe('A correction of a published decision.');
