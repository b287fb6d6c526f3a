import { z } from 'zod';
import { conflictKinds } from '@/lib/compare/conflict';
import { detailKinds } from '@/lib/domain/claim';
import { Id, route } from './base';
import { ClaimInput } from './claims';
import { Answer } from './suggestions';

/** Days, first and last included; null where a side is open. */
export const Interval = z.object({
  start: z.string().nullable(),
  end: z.string().nullable(),
  /** "1 June to 31 August 2024". */
  words: z.string(),
  basis: z.object({
    kind: z.enum(['stated', 'published', 'occasion', 'unknown']),
    from: z.string().nullable(),
    words: z.string(),
  }),
});

/** What one passage puts in a detail. */
export const Wording = z.object({
  passageId: Id,
  articleId: Id,
  /** Wordings are held against each other only within a slot: the title of one person, the count of one thing. */
  slot: z.string(),
  /** As printed (empty where the passage leaves it out), and where in the passage's revision. */
  says: z.string(),
  start: z.int(),
  end: z.int(),
  /** The value it was read as, in words: "1 June to 31 August 2024", "30 days", "former president". */
  value: z.string(),
  interval: Interval.nullable(),
});
export type Wording = z.infer<typeof Wording>;

export const Conflict = z.object({
  /** What `suggestions.answer` takes. */
  key: z.string(),
  detail: z.enum(detailKinds),
  kind: z.enum(conflictKinds),
  /** What differs, in one sentence. */
  sentence: z.string(),
  sides: z.array(z.object({ passageIds: z.array(Id), articleIds: z.array(Id), says: z.string() })),
  answer: Answer.nullable(),
});
export type Conflict = z.infer<typeof Conflict>;

export const Wordings = z.object({
  /** In an independent stage nothing is shown until the viewer has marked a passage for the claim. */
  hidden: z.boolean(),
  details: z.array(z.object({ detail: z.enum(detailKinds), wordings: z.array(Wording) })),
  conflicts: z.array(Conflict),
  /** Passages in languages whose details are not read. */
  unread: z.array(Id),
});
export type Wordings = z.infer<typeof Wordings>;

export const wordingProcedures = {
  wordings: route(
    'GET',
    '/w/{workspace}/claims/{claimId}/wordings',
    'What each article puts in the details of a claim',
  )
    .input(ClaimInput)
    .output(Wordings),
};
