import type { ReportModel } from './report-model';
import type { GivenRating, ReportRating } from './report-scale';

/** The rating behind its keys; a model that has passed `reportModelSchema` has every one. */
export function getRating(model: ReportModel, given: GivenRating): ReportRating {
  const scale = model.scales.find((candidate) => candidate.key === given.scale);
  const rating = scale?.ratings.find((candidate) => candidate.key === given.key);
  if (rating === undefined) throw new Error(`The report has no rating ${given.scale}/${given.key}.`);
  return rating;
}

/** The name a report gives to a person. */
export function getPersonName(model: ReportModel, key: string): string {
  const person = model.people.find((candidate) => candidate.key === key);
  if (person === undefined) throw new Error(`The report has no person ${key}.`);
  return person.name;
}

/** The article with this number. */
export function getArticle(model: ReportModel, number: number): ReportModel['articles'][number] {
  const article = model.articles.find((candidate) => candidate.number === number);
  if (article === undefined) throw new Error(`The report has no article ${number}.`);
  return article;
}

/** The piece of evidence with this number. */
export function getEvidence(model: ReportModel, number: number): ReportModel['evidence'][number] {
  const evidence = model.evidence.find((candidate) => candidate.number === number);
  if (evidence === undefined) throw new Error(`The report has no evidence ${number}.`);
  return evidence;
}

/** Every rating that a claim names: decided, judged, judged blind, corrected. */
export function listGivenRatings({
  decision,
  verdicts,
  corrections = [],
}: ReportModel['claims'][number]): GivenRating[] {
  return [
    decision?.rating,
    ...verdicts.flatMap(({ rating, blind }) => [rating, blind]),
    ...corrections.flatMap(({ from, to }) => [from, to]),
  ].filter((rating) => rating !== null && rating !== undefined);
}

/** What is named in a model but not in it, and what is in it twice, in sentences; empty when all is well. */
export function findDanglingReferences(model: ReportModel): string[] {
  const faults: string[] = [];
  const collect = (what: string, keys: (string | number)[]): Set<string | number> => {
    const seen = new Set<string | number>();
    for (const key of keys) {
      if (seen.has(key)) faults.push(`Two of the ${what} are called ${key}.`);
      seen.add(key);
    }
    return seen;
  };
  const expect = (what: string, known: Set<string | number>, key: string | number, where: string) => {
    if (!known.has(key)) faults.push(`${where} names ${what} ${key}, which the report does not have.`);
  };

  const articles = collect(
    'articles',
    model.articles.map((article) => article.number),
  );
  const claims = collect(
    'claims',
    model.claims.map((claim) => claim.number),
  );
  const evidence = collect(
    'pieces of evidence',
    model.evidence.map((item) => item.number),
  );
  const people = collect(
    'people',
    model.people.map((person) => person.key),
  );
  const ratings = collect(
    'ratings',
    model.scales.flatMap((scale) => scale.ratings.map((rating) => `${scale.key}/${rating.key}`)),
  );

  for (const article of model.articles) {
    const where = `Article ${article.number}`;
    for (const reader of article.readBy) expect('the person', people, reader, where);
    for (const finding of article.findings)
      if (finding.claim !== null) expect('claim', claims, finding.claim, where);
  }
  for (const item of model.evidence)
    if (item.source.kind === 'passage' && item.source.article !== null)
      expect('article', articles, item.source.article, `Evidence ${item.number}`);
  for (const number of listOriginArticles(model.origins)) expect('article', articles, number, 'The origins');
  for (const { fullest, versions } of model.quotations ?? [])
    for (const { article } of [fullest, ...versions]) expect('article', articles, article, 'A quotation');
  for (const claim of model.claims) {
    const where = `Claim ${claim.number}`;
    for (const number of listWordedArticles(claim)) expect('article', articles, number, where);
    collect(
      `cells of claim ${claim.number}`,
      claim.cells.map((cell) => cell.article),
    );
    for (const cell of claim.cells) expect('article', articles, cell.article, where);
    for (const link of claim.evidence) expect('evidence', evidence, link.evidence, where);
    for (const { scale, key } of listGivenRatings(claim))
      expect('the rating', ratings, `${scale}/${key}`, where);
    for (const step of claim.review?.steps ?? [])
      for (const key of [step.by, step.about]) if (key !== null) expect('the person', people, key, where);
    for (const verdict of claim.verdicts) {
      expect('the person', people, verdict.by, where);
      for (const number of verdict.evidence) expect('evidence', evidence, number, where);
    }
    if (claim.decision === null) continue;
    const { decision } = claim;
    expect('the person', people, decision.by, where);
    for (const wording of decision.wordings)
      for (const failing of wording.failing) expect('article', articles, failing.article, where);
  }
  return faults;
}

function listOriginArticles(origins: ReportModel['origins']): number[] {
  if (origins === undefined) return [];
  return [
    ...origins.groups.flatMap((group) => group.articles),
    ...origins.joins.flatMap((join) => [...join.articles, ...join.uncredited]),
    ...[...origins.named, ...origins.stated].map(({ article }) => article),
  ];
}

function listWordedArticles({ wordings = [], conflicts = [] }: ReportModel['claims'][number]): number[] {
  return [
    ...wordings.flatMap((detail) => detail.wordings.map(({ article }) => article)),
    ...conflicts.flatMap(({ sides }) => sides.flatMap((side) => side.articles)),
  ];
}
