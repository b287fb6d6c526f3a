import { z } from 'zod';
import { namedOriginKinds } from '@/lib/domain/origin';
import { originKinds } from '@/lib/domain/suggestion';
import { AnalysisState, TextRange } from './analysis';
import { Can, Id, Person, route, Text, Timestamp, Version, WorkspaceInput } from './base';
import { CaseInput } from './cases';
import { Answer } from './suggestions';

/** Words in which an article says where a text comes from. */
export const NamedOrigin = TextRange.extend({
  words: z.string(),
  kind: z.enum(namedOriginKinds),
  /** Null where the words name nobody: "agencies". */
  name: z.string().nullable(),
  /** The stretch it is said of; null for the whole article. */
  scope: TextRange.nullable(),
});

/** What a person says of an origin; it stands before what the engine reads. */
export const OriginStatement = z.object({
  id: Id,
  articleId: Id,
  passageId: Id.nullable(),
  kind: z.enum(originKinds),
  name: z.string().nullable(),
  note: z.string(),
  by: Person,
  at: Timestamp,
  version: Version,
  withdrawnAt: Timestamp.nullable(),
  can: Can,
});
export type OriginStatement = z.infer<typeof OriginStatement>;

/** Why two articles may have one origin. `suggestions.answer` takes the pair: accepted joins them, rejected splits them. */
export const OriginJoin = z.object({
  a: Id,
  b: Id,
  kind: z.enum(['shared_text', 'same_source', 'names_other', 'confirmed']),
  /** "71 % of Post is in Ledger", "both name the New York Times". */
  reason: z.string(),
  /** Of shared text: the share of an article's own words, from 0 to 1. */
  share: z.number().nullable(),
  /** Articles of the two that have the other's text and give no credit at all. */
  uncredited: z.array(Id),
  answer: Answer.nullable(),
});
export type OriginJoin = z.infer<typeof OriginJoin>;

/** Articles that cannot be told apart by where they come from. */
export const OriginGroup = z.object({
  articleIds: z.array(Id),
  /** Who stands behind it; null is "not named", which is never own reporting. */
  name: z.string().nullable(),
  known: z.boolean(),
  /** Text that they copied holds them together. */
  copied: z.boolean(),
});
export type OriginGroup = z.infer<typeof OriginGroup>;

/** A tally such as "5 articles, at most 2 independent origins". References are left out. */
export const OriginTally = z.object({
  articles: z.int(),
  /** The most origins that can be independent, and how many of these are not named. */
  atMost: z.int(),
  unknown: z.int(),
  sentence: z.string(),
});
export type OriginTally = z.infer<typeof OriginTally>;

const ClaimTally = OriginTally.extend({ claimId: Id });

/** What stands beside every count of articles. */
export const OriginCounts = z.object({
  groups: z.array(OriginGroup),
  tally: OriginTally,
  /** The same for the articles that state each claim; a claim that no article states is left out. */
  claims: z.array(ClaimTally),
});
export type OriginCounts = z.infer<typeof OriginCounts>;

export const Origins = z.object({
  articles: z.array(
    z.object({
      articleId: Id,
      revisionId: Id,
      label: z.string(),
      publishedAt: z.string().nullable(),
      role: z.enum(['under_check', 'reference']),
      named: z.array(NamedOrigin),
      statements: z.array(OriginStatement),
    }),
  ),
  joins: z.array(OriginJoin),
  ...OriginCounts.shape,
});
export type Origins = z.infer<typeof Origins>;

export const origins = {
  forCase: route(
    'GET',
    '/w/{workspace}/cases/{caseId}/origins',
    'Who shares text with whom, and what they name as source',
  )
    .input(CaseInput)
    .output(Origins.extend({ state: AnalysisState })),
  counts: route(
    'GET',
    '/w/{workspace}/cases/{caseId}/origins/counts',
    'How many independent origins a case and each of its claims can have',
  )
    .input(CaseInput)
    .output(OriginCounts),
  state: route('POST', '/w/{workspace}/articles/{articleId}/origins', 'Say where a text comes from')
    .input(
      WorkspaceInput.extend({
        articleId: Id,
        passageId: Id.nullable().default(null),
        kind: z.enum(originKinds),
        name: Text.trim().min(1).max(200).nullable().default(null),
        note: Text.max(2000).default(''),
      }),
    )
    .output(OriginStatement),
  withdraw: route(
    'POST',
    '/w/{workspace}/origins/{originId}/withdrawal',
    'Withdraw what was said of an origin, or bring it back',
  )
    .input(WorkspaceInput.extend({ originId: Id, version: Version, withdrawn: z.boolean() }))
    .output(OriginStatement),
};
