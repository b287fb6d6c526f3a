import { z } from 'zod';
import { suggestionAnswers, suggestionKinds } from '@/lib/domain/suggestion';
import { Can, Id, Person, route, Text, Timestamp, Version, WorkspaceInput } from './base';
import { CaseInput } from './cases';
import { ClaimInput } from './claims';
import { Passage, Polarity, Voice, VoiceKind } from './passages';
import { Finding } from './verdicts';

/** What somebody said to a suggestion. Null in its place: nobody has answered, or not so that the viewer may know. */
export const Answer = z.object({
  suggestionId: Id,
  answer: z.enum(suggestionAnswers),
  by: Person,
  at: Timestamp,
  version: Version,
  can: Can,
});
export type Answer = z.infer<typeof Answer>;

/** A stored answer with what it was given to. `answer` is null after an undo. */
export const Suggestion = z.object({
  id: Id,
  caseId: Id,
  kind: z.enum(suggestionKinds),
  claimId: Id.nullable(),
  articleId: Id.nullable(),
  /** What was suggested, in one sentence. */
  words: z.string(),
  /** Why, in the words of whoever joined two articles; else empty. */
  note: z.string(),
  answer: z.enum(suggestionAnswers).nullable(),
  by: Person,
  at: Timestamp,
  passageId: Id.nullable(),
  findingIds: z.array(Id),
  version: Version,
  can: Can,
});
export type Suggestion = z.infer<typeof Suggestion>;

/** A sentence of another article that seems to state or deny the claim. */
export const Match = z.object({
  articleId: Id,
  revisionId: Id,
  start: z.int(),
  end: z.int(),
  sentence: z.string(),
  /** From 0 to 1; only to be compared within one list. */
  score: z.number(),
  /** Why, as one reads it: "same parties, ‘encircled’ ~ ‘surrounded’, same place". */
  reason: z.string(),
  /** In what it differs from the passages that are marked: sentences, often none. */
  differences: z.array(z.string()),
  voice: VoiceKind,
  speaker: z.string().nullable(),
  polarity: Polarity,
  verb: z.string().nullable(),
});
export type Match = z.infer<typeof Match>;

const MatchPlace = z.object({ articleId: Id, revisionId: Id, start: z.int().min(0), end: z.int().min(1) });

/** What a confirmed suggestion becomes in an article; `says` and `holds` are proposed by the screen. */
const FindingWords = z.object({
  articleId: Id,
  passageId: Id.nullable().default(null),
  says: Text.trim().min(1).max(500),
  holds: Text.trim().min(1).max(500),
  note: Text.max(2000).default(''),
});

/** What is answered: conflicts and quotations are known by the `key` that came with them. */
const About = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('conflict'), claimId: Id, key: z.string().max(100) }),
  z.object({ kind: z.literal('quote'), key: z.string().max(100) }),
  /** Any two articles of the case: a person may join what the engine keeps apart, and say why. */
  z.object({ kind: z.literal('join'), a: Id, b: Id, note: Text.trim().max(500).default('') }),
]);

/** One thing in the list of a case that waits for a person. */
export const OpenSuggestion = z.object({
  kind: z.enum(suggestionKinds).exclude(['shared']),
  key: z.string(),
  claimId: Id.nullable(),
  articleIds: z.array(Id),
  words: z.string(),
  /** Of a conflict: contradiction, precision …; of a quotation: altered, truncated … */
  difference: z.string(),
});
export type OpenSuggestion = z.infer<typeof OpenSuggestion>;

/** Sentences of a case that wait for an answer for one claim. */
export const MatchCount = z.object({ claimId: Id, count: z.int(), articleIds: z.array(Id) });
export type MatchCount = z.infer<typeof MatchCount>;

export const suggestions = {
  /** "Also stated in": best first, without what is marked or rejected already. */
  forClaim: route(
    'GET',
    '/w/{workspace}/claims/{claimId}/suggestions',
    'Where else a claim seems to be stated',
  )
    .input(ClaimInput.extend({ limit: z.int().min(1).max(100).default(30) }))
    .output(
      z.object({
        /** In an independent stage nothing is shown until the viewer has marked a passage for the claim. */
        hidden: z.boolean(),
        matches: z.array(Match),
        /** What was rejected, newest first: each can be taken back. */
        rejected: z.array(Suggestion),
      }),
    ),
  /** Marks the sentence for the claim; what is not said of the voice is proposed from the text. */
  accept: route('POST', '/w/{workspace}/claims/{claimId}/suggestions/accept', 'Accept a suggested sentence')
    .input(ClaimInput.extend({ ...MatchPlace.shape, ...Voice.partial().shape }))
    .output(z.object({ suggestion: Suggestion, passage: Passage })),
  reject: route('POST', '/w/{workspace}/claims/{claimId}/suggestions/reject', 'Reject a suggested sentence')
    .input(ClaimInput.extend(MatchPlace.shape))
    .output(Suggestion),
  /** Known by the `key` that came with it in `compare.shared`. One that is taken up becomes a claim instead. */
  dismissShared: route(
    'POST',
    '/w/{workspace}/cases/{caseId}/shared/dismiss',
    'Dismiss what several articles seem to state',
  )
    .input(CaseInput.extend({ key: z.string().max(100) }))
    .output(Suggestion),
  /** What waits for a person in a case: contradictions, altered quotations, joins of origins. */
  listOpen: route('GET', '/w/{workspace}/cases/{caseId}/suggestions', 'Suggestions that wait for a person')
    .input(CaseInput)
    .output(
      z.object({
        open: z.array(OpenSuggestion),
        /** Claims whose suggestions are hidden from the viewer until their own mark is stored. */
        hiddenClaims: z.int(),
        answered: z.array(Suggestion),
        /** Claims with wordings that cannot both be true, unless somebody rejected that. */
        contradictoryClaimIds: z.array(Id),
      }),
    ),
  /** Apart from `listOpen`, which others wait for: each claim is held against all texts. Only claims with new ones. */
  countMatches: route(
    'GET',
    '/w/{workspace}/cases/{caseId}/suggestions/matches',
    'How many suggested sentences wait for each claim',
  )
    .input(CaseInput)
    .output(z.array(MatchCount)),
  /** Confirms or rejects a conflict, what was done to a quotation, or a join of two articles' origins. */
  answer: route('POST', '/w/{workspace}/cases/{caseId}/suggestions', 'Confirm or reject a suggestion')
    .input(
      CaseInput.extend({
        about: About,
        answer: z.enum(suggestionAnswers),
        /** What it makes wrong in which article; only when it is accepted. */
        findings: z.array(FindingWords).max(20).default([]),
      }),
    )
    .output(z.object({ suggestion: Suggestion, findings: z.array(Finding) })),
  /** Takes an answer back: the passage it marked is removed, the findings it made are withdrawn. */
  undo: route('POST', '/w/{workspace}/suggestions/{suggestionId}/undo', 'Take an answer back')
    .input(WorkspaceInput.extend({ suggestionId: Id, version: Version }))
    .output(Suggestion),
};
