import type { DecidedVerdict } from '@/lib/domain/decision';
import { emptyRichText, type RichText } from '@/lib/domain/rich-text';
import type { Rating } from '@/lib/domain/scale';
import type { ReportArticle } from '@/lib/reports/report-article';
import type { ReportEvidence, ReportSource } from '@/lib/reports/report-evidence';
import { REPORT_SCHEMA_VERSION, type ReportModel, reportModelSchema } from '@/lib/reports/report-model';
import { listGivenRatings } from '@/lib/reports/report-references';
import { buildClaims } from './build-claims';
import { buildOrigins } from './build-origins';
import { buildQuotations } from './build-quotations';
import { type NamedPeople, namePeople } from './name-people';
import type { ReportFacts } from './read-report-facts';
import type { ReportWordings } from './read-report-wordings';

/** How the report stands: a draft, or a version with its number, time and address. */
export type Publication = Pick<ReportModel['report'], 'number' | 'publishedAt' | 'address'>;

/** Puts the facts of a case into the one model that every format is made from. Throws when the model does not hold. */
export function buildReportModel(
  facts: ReportFacts,
  { wordings, ...publication }: Publication & { wordings: ReportWordings },
): ReportModel {
  const { workspace, found, draft } = facts;
  const articles = new Map(facts.articles.map(({ id }, place) => [id, place + 1]));
  const evidence = new Map(facts.evidence.map(({ id }, place) => [id, place + 1]));
  const scales = new Map(facts.scales.map(({ id }, place) => [id, `s${place + 1}`]));
  const { people, keyOf } = namePeople(facts, listUsers(facts));
  const claims = buildClaims(facts, { wordings, numbers: { articles, evidence, scales, keyOf } });
  const reportArticles = facts.articles.map((article) => buildArticle(facts, article, articles, keyOf));
  const used = new Set<string | undefined>(claims.flatMap(listGivenRatings).map(({ scale }) => scale));
  const origins = buildOrigins(facts, articles);
  return reportModelSchema.parse({
    schemaVersion: REPORT_SCHEMA_VERSION,
    desk: { name: workspace.name },
    report: { title: draft?.title ?? found.title, ...publication, withdrawn: null },
    case: { title: found.title, about: found.about, eventDate: found.eventDate, language: found.language },
    peopleShown: workspace.peopleInReports === 'letter' ? 'letter' : 'name',
    summary: (draft?.summary as unknown as RichText | undefined) ?? emptyRichText(),
    method: draft?.method ?? '',
    scales: facts.scales
      .filter(({ id }) => used.has(scales.get(id)) || id === found.scaleId)
      // Only checked scales are stored.
      .map(({ id, name, kind, ratings }) => ({
        key: scales.get(id),
        name,
        kind,
        ratings: ratings as unknown as Rating[],
      })),
    articles: reportArticles,
    evidence: facts.evidence.map((item) => buildEvidence(facts, item, { articles, evidence })),
    claims,
    people,
    quotations: buildQuotations(facts, articles),
    ...(origins ? { origins } : {}),
  });
}

/** Whom the report speaks of: who read, who judged what is decided, who decided. */
function listUsers(facts: ReportFacts): string[] {
  const decisions = facts.claims.flatMap(({ decision }) =>
    decision && !decision.withdrawnAt ? [decision] : [],
  );
  return [
    ...decisions.map(({ decidedById }) => decidedById),
    // Written only by the use case that decides.
    ...decisions.flatMap(({ verdicts }) =>
      (verdicts as unknown as DecidedVerdict[]).map(({ userId }) => userId),
    ),
    ...facts.claims.flatMap(({ decision, stageMoves }) =>
      decision && !decision.withdrawnAt
        ? stageMoves.flatMap(({ createdById, userId }) =>
            userId === null ? createdById : [createdById, userId],
          )
        : [],
    ),
    ...facts.articles.flatMap(({ progress, revisions }) =>
      progress.filter(({ revisionId }) => revisionId === revisions[0]?.id).map(({ userId }) => userId),
    ),
  ];
}

type ArticleFacts = ReportFacts['articles'][number];

function buildArticle(
  facts: ReportFacts,
  article: ArticleFacts,
  numbers: ReadonlyMap<string, number>,
  keyOf: NamedPeople['keyOf'],
): ReportArticle {
  const [revision] = article.revisions;
  if (!revision) throw new Error(`Article ${article.id} has no revision.`);
  const {
    role,
    label,
    outlet,
    headline,
    byline,
    language,
    publishedAt,
    dateBasis,
    url,
    archiveUrl,
    accessedAt,
  } = article;
  return {
    number: numbers.get(article.id) ?? 0,
    role,
    label,
    outlet: outlet?.name ?? null,
    headline,
    byline,
    language,
    publishedAt,
    dateBasis,
    url,
    archiveUrl,
    accessedAt: accessedAt?.toISOString() ?? null,
    revision: {
      number: revision.number,
      sha256: revision.sha256,
      words: revision.words,
      notes: revision.notes,
    },
    readBy: article.progress
      .filter(({ revisionId }) => revisionId === revision.id)
      .map(({ userId }) => keyOf(userId))
      .sort((one, other) => one.localeCompare(other, 'en', { numeric: true })),
    // A finding speaks of judgements, so it waits for the desk's decision on its claim.
    findings: article.findings
      .filter(({ claimId }) => isSettled(facts, claimId))
      .map(({ kind, says, holds, note, claimId, passageId }) => {
        const claim = facts.claims.find(({ id }) => id === claimId);
        return {
          kind,
          says,
          holds,
          note,
          quote: claim?.passages.find(({ id }) => id === passageId)?.quote ?? null,
          claim: claim?.number ?? null,
        };
      }),
  };
}

function isSettled(facts: ReportFacts, claimId: string | null): boolean {
  const claim = facts.claims.find(({ id }) => id === claimId);
  return claim === undefined || (claim.decision !== null && claim.decision.withdrawnAt === null);
}

type EvidenceFacts = ReportFacts['evidence'][number];

interface Numbers {
  articles: ReadonlyMap<string, number>;
  evidence: ReadonlyMap<string, number>;
}

function buildEvidence(facts: ReportFacts, item: EvidenceFacts, numbers: Numbers): ReportEvidence {
  return {
    number: numbers.evidence.get(item.id) ?? 0,
    question: item.question,
    // Only checked documents are stored.
    answer: item.answer as unknown as RichText | null,
    source: buildSource(facts, item, numbers),
    quote: item.quote,
    contacts: item.contacts.map(({ whom, channel, askedAt, deadlineAt, reply, repliedAt }) => ({
      whom,
      channel,
      askedAt: askedAt.toISOString(),
      deadlineAt: deadlineAt?.toISOString() ?? null,
      reply,
      repliedAt: repliedAt?.toISOString() ?? null,
    })),
  };
}

function buildSource(facts: ReportFacts, item: EvidenceFacts, { articles }: Numbers): ReportSource {
  switch (item.sourceKind) {
    case 'none':
      return { kind: 'none' };
    case 'contact':
      return { kind: 'contact' };
    case 'web':
      return {
        kind: 'web',
        url: item.sourceUrl ?? '',
        title: item.sourceTitle,
        publisher: item.sourcePublisher,
        date: item.sourceDate,
        archiveUrl: item.sourceArchive,
      };
    case 'file': {
      const { file } = item;
      if (!file) return { kind: 'none' };
      const { name, mediaType, size, sha256 } = file;
      return { kind: 'file', title: item.sourceTitle, name, mediaType, size, sha256 };
    }
    case 'passage': {
      const article = facts.articles.find(({ id }) => id === item.sourceArticleId);
      return {
        kind: 'passage',
        article: articles.get(item.sourceArticleId ?? '') ?? null,
        label: article?.label ?? 'an article that was removed',
        role: article?.role ?? 'reference',
        url: article?.url ?? null,
        archiveUrl: article?.archiveUrl ?? null,
        quote: item.quote,
      };
    }
  }
}
