import { z } from 'zod';
import { measureNames, type NoFigure, type NoRange } from '@/lib/domain/agreement/figure-group';
import { Id, Person, route } from './base';
import { CaseInput } from './cases';
import { ClaimInput } from './claims';
import { Polarity } from './passages';

const noFigures = [
  'no-unit-with-two-reviewers',
  'one-category-only',
  'fewer-than-two-reviewers',
  'nothing-marked',
  'no-room',
  'nothing-linked',
  'no-two-passages-together',
  'passage-of-two-claims',
  'no-evidence-used',
] as const satisfies NoFigure[];

/** A number, or the named reason why there is none: never 1 or NaN for want of data. */
export const Outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: z.number() }),
  z.object({ kind: z.literal('undefined'), reason: z.enum(noFigures) }),
]);
export type Outcome = z.infer<typeof Outcome>;

/** The middle 95 % of resamples, or why there is no interval. */
const Range = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('interval'), low: z.number(), high: z.number() }),
  z.object({
    kind: z.literal('undefined'),
    reason: z.enum([
      ...noFigures,
      'fewer-than-two-units',
      'coefficient-often-undefined',
      'units-hang-together',
    ] as const satisfies NoRange[]),
  }),
]);

/** Exactly the units that figures rest on: `agree` and `differ` together are `n`. */
export const Units = z.object({ n: z.int(), agree: z.array(Id), differ: z.array(Id) });
export type Units = z.infer<typeof Units>;

export const Figure = z.object({ measure: z.enum(measureNames), outcome: Outcome, interval: Range });
export type Figure = z.infer<typeof Figure>;

/** Figures with the units that all of them rest on. */
export const FigureGroup = z.object({ units: Units, figures: z.array(Figure) });
export type FigureGroup = z.infer<typeof FigureGroup>;

export const FigurePair = FigureGroup.extend({ a: Id, b: Id });
export type FigurePair = z.infer<typeof FigurePair>;

const NumberedClaim = z.object({ claimId: Id, number: z.int(), statement: z.string() });

const OfCase = z.object({
  /** Claims whose judgements the viewer may not see are left out, whether or not anybody judged them. */
  hiddenClaims: z.boolean(),
  /** Everybody whom the answer names by id. */
  people: z.array(Person),
});

export const VerdictAgreement = OfCase.extend({
  /** All claims that the viewer may see judged; with fewer than two verdicts `agree` is null. */
  claims: z.array(
    NumberedClaim.extend({
      ratings: z.array(z.object({ userId: Id, scaleId: Id, rating: z.string() })),
      agree: z.boolean().nullable(),
    }),
  ),
  pairsOfVerdicts: z.object({ compared: z.int(), agreed: z.int() }),
  /** Units are claims. */
  groups: z.array(FigureGroup),
  pairs: z.array(FigurePair),
  /** By the Monday (UTC) of the week of a claim's last verdict. */
  weeks: z.array(FigureGroup.extend({ week: z.iso.date() })),
  /** Verdicts on another family of scales than the case's: they cannot be compared. */
  otherScale: z.int(),
});
export type VerdictAgreement = z.infer<typeof VerdictAgreement>;

export const ShiftAgreement = OfCase.extend({
  /** Those that anything below names. */
  claims: z.array(NumberedClaim),
  /** The version of the case's scale, to draw ratings with. */
  scaleId: Id,
  before: z.array(FigureGroup),
  after: z.array(FigureGroup),
  moves: z.array(
    z.object({ claimId: Id, userId: Id, from: z.string(), to: z.string(), joined: z.array(Id) }),
  ),
  /** How many verdicts stayed what they were. */
  stayed: z.int(),
  flows: z.array(z.object({ from: z.string(), to: z.string(), count: z.int(), claimIds: z.array(Id) })),
  /** Claims on which reviewers differed before and agree now, and the other way round. */
  settled: z.array(Id),
  unsettled: z.array(Id),
  /** Verdicts of people who gave none while blind: they are in none of the figures. */
  leftOut: z.array(z.object({ claimId: Id, userId: Id })),
  otherScale: z.int(),
});
export type ShiftAgreement = z.infer<typeof ShiftAgreement>;

const Place = z.object({ placeId: Id, articleId: Id });

export const PassageAgreement = OfCase.extend({
  claims: z.array(NumberedClaim),
  marks: z.int(),
  /** How many of them were made where reviewers see each other's marks: who sees one seldom makes it again. */
  sharedMarks: z.int(),
  articles: z.array(
    FigureGroup.extend({
      articleId: Id,
      label: z.string(),
      reviewerIds: z.array(Id),
      claims: z.array(z.object({ claimId: Id, outcome: Outcome, units: Units })),
    }),
  ),
  /** Means over articles; units are articles. */
  places: FigureGroup,
  polarity: z.object({
    places: z.array(
      Place.extend({
        claimId: Id,
        quote: z.string(),
        given: z.array(z.object({ userId: Id, passageId: Id, polarity: Polarity })),
      }),
    ),
    lone: z.int(),
    /** Units are places, by their `placeId`. */
    groups: z.array(FigureGroup),
    pairs: z.array(FigurePair),
  }),
  linking: z.object({
    places: z.array(
      Place.extend({
        links: z.array(z.object({ userId: Id, passageId: Id, claimId: Id })),
      }),
    ),
    group: FigureGroup,
    pairs: z.array(FigurePair),
  }),
});
export type PassageAgreement = z.infer<typeof PassageAgreement>;

const UsedEvidence = z.object({ userId: Id, evidenceIds: z.array(Id) });

export const EvidenceAgreement = OfCase.extend({
  /** Claims that two or more people judged. `f1` is null where nobody used evidence. */
  claims: z.array(NumberedClaim.extend({ f1: z.number().nullable(), used: z.array(UsedEvidence) })),
  evidence: z.array(z.object({ evidenceId: Id, question: z.string() })),
  /** Units are claims. */
  group: FigureGroup,
  pairs: z.array(FigurePair),
  partly: z.array(Id),
  nothingInCommon: z.array(Id),
  withoutEvidence: z.array(Id),
});
export type EvidenceAgreement = z.infer<typeof EvidenceAgreement>;

/** The same for one claim, without what needs several. */
export const ClaimAgreement = NumberedClaim.extend({
  hidden: z.boolean(),
  verdicts: VerdictAgreement,
  shift: ShiftAgreement,
  passages: PassageAgreement,
  evidence: EvidenceAgreement,
});
export type ClaimAgreement = z.infer<typeof ClaimAgreement>;

export const agreement = {
  /** Where verdicts differ and how far reviewers agree: all in all, each two of them, week by week. */
  verdicts: route('GET', '/w/{workspace}/cases/{caseId}/agreement', 'Agreement on verdicts')
    .input(CaseInput)
    .output(VerdictAgreement),
  /** Verdicts given blind beside what stands now. */
  shift: route('GET', '/w/{workspace}/cases/{caseId}/agreement/shift', 'How far talking moved reviewers')
    .input(CaseInput)
    .output(ShiftAgreement),
  /** Where claims are marked, what is done to them there, which passages belong to one claim. */
  passages: route('GET', '/w/{workspace}/cases/{caseId}/agreement/passages', 'Agreement on passages')
    .input(CaseInput)
    .output(PassageAgreement),
  evidence: route('GET', '/w/{workspace}/cases/{caseId}/agreement/evidence', 'Agreement on evidence')
    .input(CaseInput)
    .output(EvidenceAgreement),
  claim: route('GET', '/w/{workspace}/claims/{claimId}/agreement', 'Agreement on one claim')
    .input(ClaimInput)
    .output(ClaimAgreement),
};
