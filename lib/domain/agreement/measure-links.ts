import { bCubed } from './b-cubed';
import { ceafE } from './ceaf-e';
import { type Clusters, clusterPassages, type PassageLink } from './cluster-passages';
import type { Figure, Outcome, UnitsBehind } from './figure';
import { meanOutcome } from './mean-outcome';
import { muc } from './muc';

/** Why agreement on links cannot be given; `no-two-passages-together` concerns MUC and with it the mean of CoNLL. */
export type NoLinkAgreement =
  | 'fewer-than-two-reviewers'
  | 'nothing-linked'
  | 'no-two-passages-together'
  | 'passage-of-two-claims';

type LinkFigures = Record<'bCubed' | 'muc' | 'ceafE' | 'conll', Outcome<NoLinkAgreement>>;

export interface LinkedByReviewer {
  reviewerId: string;
  /** All that this reviewer linked; empty for one who looked and linked nothing. */
  links: readonly PassageLink[];
}

export interface LinkAgreement {
  /** The mean of B-cubed F1 over each two reviewers for whom it is defined. */
  bCubed: Figure<NoLinkAgreement>;
  /** The same for CoNLL F1, the mean of MUC, B-cubed and CEAF-e (Pradhan et al. 2012). */
  conll: Figure<NoLinkAgreement>;
  /** Each two reviewers, `a` before `b` in order of their ids, with the passages that either linked. */
  pairs: ({ a: string; b: string; passages: UnitsBehind } & LinkFigures)[];
}

/**
 * How far reviewers agree on which passages belong to one claim. A passage agrees when all linked it, and together with
 * the same other passages. Passages are the same when they have one id: where each reviewer marks for himself, give the
 * place as id. With a passage that somebody linked to two claims these measures are undefined (they know no overlaps);
 * compare sets then (`createSetRatings`, `masiDistance`).
 */
export function measureLinks(reviewers: readonly LinkedByReviewer[]): LinkAgreement {
  const clustered = [...reviewers]
    .sort((a, b) => (a.reviewerId < b.reviewerId ? -1 : 1))
    .map(({ reviewerId, links }) => ({
      reviewerId,
      clusters: clusterPassages(links),
      companies: listCompanies(links),
    }));
  const pairs = clustered.flatMap((one, place) =>
    clustered.slice(place + 1).map((other) => ({
      a: one.reviewerId,
      b: other.reviewerId,
      passages: splitPassages([one, other]),
      ...compare(one.clusters, other.clusters),
    })),
  );
  const units = splitPassages(clustered);
  return {
    bCubed: {
      ...meanOutcome<NoLinkAgreement>(
        pairs.map((pair) => pair.bCubed),
        'fewer-than-two-reviewers',
      ),
      units,
    },
    conll: {
      ...meanOutcome<NoLinkAgreement>(
        pairs.map((pair) => pair.conll),
        'fewer-than-two-reviewers',
      ),
      units,
    },
    pairs,
  };
}

function compare(one: Clusters | undefined, other: Clusters | undefined): LinkFigures {
  if (!one || !other) {
    const none: Outcome<NoLinkAgreement> = { kind: 'undefined', reason: 'passage-of-two-claims' };
    return { bCubed: none, muc: none, ceafE: none, conll: none };
  }
  const figures = { bCubed: bCubed(one, other), muc: muc(one, other), ceafE: ceafE(one, other) };
  return { ...figures, conll: averageOfAll([figures.bCubed, figures.muc, figures.ceafE]) };
}

function averageOfAll(outcomes: readonly Outcome<NoLinkAgreement>[]): Outcome<NoLinkAgreement> {
  return (
    outcomes.find(({ kind }) => kind === 'undefined') ?? meanOutcome(outcomes, 'fewer-than-two-reviewers')
  );
}

/** All passages that one of them linked, in order of first appearance. */
function splitPassages(reviewers: readonly { companies: Map<string, string> }[]): UnitsBehind {
  const companies = reviewers.map((reviewer) => reviewer.companies);
  const passageIds = new Set(companies.flatMap((company) => [...company.keys()]));
  const units: UnitsBehind = { n: passageIds.size, agree: [], differ: [] };
  for (const passageId of passageIds) {
    const [first, ...others] = companies.map((company) => company.get(passageId));
    const agree = first !== undefined && others.every((other) => other === first);
    (agree ? units.agree : units.differ).push(passageId);
  }
  return units;
}

/** By passage: the passages of its claims, itself among them, as one text to compare. */
function listCompanies(links: readonly PassageLink[]): Map<string, string> {
  const passagesOf = new Map<string, Set<string>>();
  const claimsOf = new Map<string, Set<string>>();
  for (const { passageId, claimId } of links) {
    passagesOf.set(claimId, (passagesOf.get(claimId) ?? new Set()).add(passageId));
    claimsOf.set(passageId, (claimsOf.get(passageId) ?? new Set()).add(claimId));
  }
  const written = new Map(
    [...passagesOf].map(([claimId, passageIds]) => [claimId, JSON.stringify([...passageIds].sort())]),
  );
  return new Map(
    [...claimsOf].map(([passageId, claimIds]) => [
      passageId,
      [...claimIds]
        .map((claimId) => written.get(claimId))
        .sort()
        .join(),
    ]),
  );
}
