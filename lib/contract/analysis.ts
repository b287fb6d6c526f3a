import { z } from 'zod';
import { Can, Id, route, Timestamp } from './base';
import { CaseInput } from './cases';
import { Answer } from './suggestions';

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

export const QuoteDifference = z.enum([
  'verbatim',
  'house_style',
  'truncated',
  'altered',
  'paraphrase',
  'translation',
  'other_speaker',
]);

export const Quote = z.object({
  /** Known again as long as the article has the words. */
  key: z.string(),
  articleId: Id,
  revisionId: Id,
  /** Of the words without the marks; several where the quotation is interrupted or runs over paragraphs. */
  ranges: z.array(TextRange),
  words: z.string(),
  speaker: z.string().nullable(),
  speakerKind: z.enum(['named', 'unnamed', 'body', 'unknown']),
  verb: z.string().nullable(),
  occasion: z.string().nullable(),
  complete: z.boolean(),
});
export type Quote = z.infer<typeof Quote>;

/** What one article did to an utterance, beside another article or beside its own paraphrase. */
export const QuoteComparison = z.object({
  /** What `suggestions.answer` takes. */
  key: z.string(),
  difference: QuoteDifference,
  /** Keys of the two quotations. `b` is null where `paraphrase` is set: words of the article itself. */
  a: z.string(),
  b: z.string().nullable(),
  paraphrase: Place.extend({ words: z.string() }).nullable(),
  /** What differs, in one sentence. */
  sentence: z.string(),
  /** What was cut or changed changes the sense, as far as one can tell. */
  changesSense: z.boolean(),
  answer: Answer.nullable(),
});
export type QuoteComparison = z.infer<typeof QuoteComparison>;

export const SpeakerQuotes = z.object({
  /** Null: nobody is named. */
  speaker: z.string().nullable(),
  utterances: z.array(z.object({ quotes: z.array(Quote), comparisons: z.array(QuoteComparison) })),
});
export type SpeakerQuotes = z.infer<typeof SpeakerQuotes>;

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
  /** Sentences of an article that are worth checking. */
  candidates: route('GET', '/w/{workspace}/articles/{articleId}/candidates', 'Sentences worth checking')
    .input(CaseInput.omit({ caseId: true }).extend({ articleId: Id }))
    .output(
      z.object({
        state: AnalysisState,
        revisionId: Id,
        candidates: z.array(
          TextRange.extend({
            sentence: z.string(),
            score: z.number(),
            reasons: z.array(z.string()),
            /** A passage is marked there already. */
            marked: z.boolean(),
          }),
        ),
      }),
    ),
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
