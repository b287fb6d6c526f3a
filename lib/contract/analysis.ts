import { z } from 'zod';
import { conflictKinds } from '@/lib/compare/conflict';
import { detailKinds } from '@/lib/domain/claim';
import { quoteChanges } from '@/lib/domain/quote';
import { ArticleInput } from './articles';
import { Can, Id, route, Timestamp } from './base';
import { CaseInput } from './cases';
import { Answer, Match, Suggestion } from './suggestions';

export const AnalysisState = z.enum(['none', 'waiting', 'running', 'done', 'failed']);

export const AnalysisStatus = z.object({
  /** `none`: there is nothing to compare. */
  state: AnalysisState,
  /** Of the run that is going on. */
  done: z.int(),
  steps: z.int(),
  /** What could not be done, as a sentence. */
  fault: z.string().nullable(),
  computedAt: Timestamp.nullable(),
  engine: z.int(),
  /** Articles that look as if they were about another event, with the reason. */
  otherEvents: z.array(z.object({ articleId: Id, reason: z.string() })),
  /** Articles in languages whose details are not read: matching, quotations and copied text work all the same. */
  unread: z.array(z.object({ articleId: Id, language: z.string() })),
  can: Can,
});
export type AnalysisStatus = z.infer<typeof AnalysisStatus>;

export const TextRange = z.object({ start: z.int(), end: z.int() });

/** A place in an article's revision. */
const Place = TextRange.extend({ articleId: Id, revisionId: Id });

export const Stretch = z.object({
  kind: z.enum(['exact', 'edited']),
  words: z.int(),
  a: TextRange,
  b: TextRange,
  edits: z.array(z.object({ kind: z.enum(['words', 'spelling', 'style']), a: TextRange, b: TextRange })),
});

/** What two articles share; `a` and `b` are articles, the ranges are in the revisions named in `revisions`. */
export const ReusePair = z.object({
  a: Id,
  b: Id,
  /** Different runs of eight words that stand in both. */
  shared: z.int(),
  /** The share of the one's runs of eight words that the other has too, from 0 to 1. */
  aInB: z.number(),
  bInA: z.number(),
  stretches: z.array(Stretch),
});
export type ReusePair = z.infer<typeof ReusePair>;

export const Reuse = z.object({
  revisions: z.array(z.object({ articleId: Id, revisionId: Id })),
  pairs: z.array(ReusePair),
});
export type Reuse = z.infer<typeof Reuse>;

const Occasion = TextRange.extend({
  kind: z.enum(['post', 'interview', 'statement', 'broadcast', 'news_conference', 'speech', 'document']),
  /** "on Truth Social", "told Fox News". */
  words: z.string(),
  when: TextRange.extend({ words: z.string() }).nullable(),
});

/** What an article gives as somebody's words; offsets without quotation marks. Quote of lib/domain/quote.ts says more. */
export const Quote = TextRange.extend({
  id: z.string(),
  articleId: Id,
  form: z.enum(['direct', 'indirect']),
  pieces: z.array(TextRange),
  words: z.string(),
  context: z.string(),
  voice: z.enum(['named', 'unnamed', 'body']).nullable(),
  speaker: z.string().nullable(),
  verb: z.string().nullable(),
  attribution: TextRange.nullable(),
  occasion: Occasion.nullable(),
  complete: z.boolean(),
  closed: z.boolean(),
  backshifted: z.boolean(),
  foreign: z.boolean(),
});

/** One version of an utterance held against the fullest one. */
export const QuoteComparison = z.object({
  quoteId: z.string(),
  againstId: z.string(),
  /** What was done, the gravest first. */
  changes: z.array(z.enum(quoteChanges)),
  cuts: z.array(
    TextRange.extend({
      side: z.enum(['before', 'within', 'after']),
      words: z.string(),
      /** The word that makes the sense another one: "but", "if", "not". */
      turn: z.string().nullable(),
    }),
  ),
  changesSense: z.boolean(),
  reason: z.string(),
  score: z.number(),
});

export const UtteranceAcross = z.object({
  /** The id of its fullest quote. */
  id: z.string(),
  quotes: z.array(Quote.extend({ revisionId: Id })),
  /** With the key that `suggestions.answer` takes. */
  comparisons: z.array(QuoteComparison.extend({ key: z.string(), answer: Answer.nullable() })),
});
export type UtteranceAcross = z.infer<typeof UtteranceAcross>;

export const SpeakerQuotes = z.object({
  /** Null: nobody is named. */
  speaker: z.string().nullable(),
  utterances: z.array(UtteranceAcross),
});
export type SpeakerQuotes = z.infer<typeof SpeakerQuotes>;

/** A sentence that seems worth checking. */
export const Candidate = TextRange.extend({
  /** From 0 to 1; only to be compared within one article. */
  score: z.number(),
  /** Why, each going on from "because it": "gives a number (eight villages)". */
  reasons: z.array(z.string()),
});
export type Candidate = z.infer<typeof Candidate>;

/** A stretch of an article within one paragraph that others have too, who has most of it first. */
export const CopiedText = TextRange.extend({ others: z.array(TextRange.extend({ articleId: Id })) });
export type CopiedText = z.infer<typeof CopiedText>;

/** How the articles differ in what they share: the kind of conflict, in which detail, and a sentence that says it. */
export const SharedDifference = z.object({
  kind: z.enum(conflictKinds),
  detail: z.enum(detailKinds),
  words: z.string(),
});

/** Who speaks in a sentence, and what they do to what it says. A proposal. */
export const SpokenBy = Match.pick({ voice: true, speaker: true, polarity: true, verb: true });

/** What several articles seem to state or deny. */
export const SharedStatement = z.object({
  /** What it is dismissed by: the same as long as the same articles say it in the same words. */
  key: z.string(),
  /** The words that can stand for all, and where they are in the article of the first sentence. */
  statement: z.string(),
  words: TextRange,
  articleIds: z.array(Id),
  /** The one whose words stand for all comes first. */
  sentences: z.array(
    Place.extend({
      sentence: z.string(),
      /** Where in the text it says so. */ part: TextRange,
      ...SpokenBy.shape,
    }),
  ),
  differences: z.array(SharedDifference),
  /** Claims for which the viewer sees some of it marked. */
  claims: z.array(z.object({ claimId: Id, number: z.int() })),
});
export type SharedStatement = z.infer<typeof SharedStatement>;

/** Offsets are in this revision; null while the newest one has not been read. */
const ReadRevision = z.object({ state: AnalysisState, revisionId: Id.nullable() });

export const analysisProcedures = {
  analysis: route('GET', '/w/{workspace}/cases/{caseId}/analysis', 'How far the comparison of a case is')
    .input(CaseInput)
    .output(AnalysisStatus),
  /** For whoever does not want to wait for a change: also tries again what failed. */
  analyse: route('POST', '/w/{workspace}/cases/{caseId}/analysis', 'Compare the articles of a case again')
    .input(CaseInput)
    .output(AnalysisStatus),
  quotes: route('GET', '/w/{workspace}/cases/{caseId}/quotes', 'Quotations of a case by speaker')
    .input(CaseInput)
    .output(z.object({ state: AnalysisState, speakers: z.array(SpeakerQuotes) })),
  reuse: route('GET', '/w/{workspace}/cases/{caseId}/reuse', 'Text that the articles of a case share')
    .input(CaseInput.extend({ articleIds: z.array(Id).max(200).optional() }))
    .output(Reuse.extend({ state: AnalysisState })),
  shared: route(
    'GET',
    '/w/{workspace}/cases/{caseId}/shared',
    'What several articles of a case state, and how they differ',
  )
    .input(CaseInput)
    .output(
      z.object({
        state: AnalysisState,
        statements: z.array(SharedStatement),
        /** What was dismissed of it, the newest first: each can be taken back. */
        dismissed: z.array(Suggestion),
        /** Statements of claims whose suggestions are hidden from the viewer until their own mark is stored. */
        hidden: z.int(),
      }),
    ),
  candidates: route(
    'GET',
    '/w/{workspace}/articles/{articleId}/candidates',
    'Sentences of an article that seem worth checking, best first',
  )
    .input(ArticleInput)
    .output(ReadRevision.extend({ candidates: z.array(Candidate) })),
  copied: route('GET', '/w/{workspace}/articles/{articleId}/copied', 'Text that others have too')
    .input(ArticleInput)
    .output(ReadRevision.extend({ copied: z.array(CopiedText) })),
  sideBySide: route('GET', '/w/{workspace}/cases/{caseId}/side-by-side', 'Two to four articles side by side')
    .input(CaseInput.extend({ articleIds: z.array(Id).min(2).max(4) }))
    .output(
      z.object({
        state: AnalysisState,
        articles: z.array(
          z.object({
            articleId: Id,
            revisionId: Id,
            label: z.string(),
            text: z.string(),
            /** Stretches of sentences that no other of these articles shares. */
            only: z.array(TextRange),
          }),
        ),
        pairs: z.array(ReusePair),
        /** Sentences marked for one claim in at least two of these articles. */
        claims: z.array(
          z.object({ claimId: Id, number: z.int(), statement: z.string(), places: z.array(Place) }),
        ),
      }),
    ),
};
