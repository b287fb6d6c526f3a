import { z } from 'zod';
import { ratingColors, ratingSigns } from '@/lib/domain/scale';
import { Id, route, Text, Timestamp, WorkspaceInput } from './base';

export const Rating = z.object({
  key: Text.min(1).max(40),
  label: Text.trim().min(1).max(80),
  sign: z.enum(ratingSigns),
  color: z.enum(ratingColors),
  outside: z.boolean(),
});
export type Rating = z.infer<typeof Rating>;

/** One version of a rating scale. */
export const Scale = z.object({
  id: Id,
  familyId: Id,
  version: z.int(),
  name: z.string(),
  kind: z.enum(['nominal', 'ordinal']),
  ratings: z.array(Rating),
  retiredAt: Timestamp.nullable(),
  /** Newest of its family and not retired: can be chosen for new cases. */
  usable: z.boolean(),
});
export type Scale = z.infer<typeof Scale>;

const ScaleInput = z.object({
  name: Text.trim().min(1).max(80),
  kind: z.enum(['nominal', 'ordinal']),
  ratings: z.array(Rating).min(2).max(12),
});

export const scales = {
  list: route('GET', '/w/{workspace}/scales', 'Rating scales, all versions')
    .input(WorkspaceInput)
    // How many verdicts use a scale is not said: the number would tell of verdicts that are hidden.
    .output(z.array(Scale.extend({ cases: z.int() }))),
  create: route('POST', '/w/{workspace}/scales', 'Make a rating scale')
    .input(WorkspaceInput.extend(ScaleInput.shape))
    .output(Scale),
  /** Makes a new version; verdicts keep the version they were given on. */
  revise: route('POST', '/w/{workspace}/scales/{scaleId}/revisions', 'Revise a rating scale')
    .input(WorkspaceInput.extend({ scaleId: Id, ...ScaleInput.shape }))
    .output(Scale),
  retire: route('POST', '/w/{workspace}/scales/{scaleId}/retire', 'Retire or bring back a rating scale')
    .input(WorkspaceInput.extend({ scaleId: Id, retired: z.boolean() }))
    .output(Scale),
};
