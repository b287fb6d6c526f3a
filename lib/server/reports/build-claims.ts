import { type ArticleStance, findArticleDifferences } from '@/lib/domain/article-differences';
import { type Detail, deriveClaimStatus } from '@/lib/domain/claim';
import type { DecidedVerdict, WordingDecision } from '@/lib/domain/decision';
import { type RichText, richTextFromPlain } from '@/lib/domain/rich-text';
import type { ReportCell, ReportClaim, ReportVerdict } from '@/lib/reports/report-claim';
import type { PeopleNames } from './people-names';
import type { ReportFacts } from './read-report-facts';

type ClaimFacts = ReportFacts['claims'][number];
type ArticleFacts = ReportFacts['articles'][number];

export interface Numbers {
  articles: ReadonlyMap<string, number>;
  evidence: ReadonlyMap<string, number>;
  people: PeopleNames;
}

/** The claims of a report. What people judged is told of claims that the desk has decided, and of no others. */
export function buildClaims(facts: ReportFacts, numbers: Numbers): ReportClaim[] {
  return facts.claims.map((claim) => {
    const decision = claim.decision && !claim.decision.withdrawnAt ? claim.decision : null;
    const cells = facts.articles.map((article) => buildCell(facts, claim, article, numbers));
    return {
      number: claim.number,
      statement: claim.statement,
      asOf: claim.asOf,
      kind: claim.kind,
      checkable: claim.checkable,
      checkableReason: claim.checkableReason,
      tags: claim.tags,
      // Written only from the contract's Detail[].
      details: claim.details as unknown as Detail[],
      status: deriveClaimStatus({
        withdrawn: claim.withdrawnAt !== null,
        merged: false,
        passages: claim.passages.length,
        assignments: claim.assignments.length,
        // Whether somebody has judged an undecided claim is not the report's to tell.
        verdicts: 0,
        decided: decision !== null,
        published:
          facts.last !== null &&
          facts.last.withdrawnAt === null &&
          decision !== null &&
          facts.last.publishedAt >= decision.decidedAt,
      }),
      withdrawnReason: claim.withdrawnReason,
      independent: claim.stage === 'independent',
      articlesDiffer: findArticleDifferences(listStances(facts, claim)).sentences.length > 0,
      decision: decision && {
        rating: { scale: decision.scaleId, key: decision.rating },
        // Only checked documents are stored.
        reason: decision.reason as unknown as RichText,
        wordings: buildWordings(decision.wordings, claim, numbers),
        by: numbers.people.key(decision.decidedById),
        at: decision.decidedAt.toISOString(),
      },
      verdicts: decision ? buildVerdicts(decision.verdicts, facts, numbers) : [],
      evidence: claim.evidenceLinks.flatMap(({ evidenceId, stance }) => {
        const number = numbers.evidence.get(evidenceId);
        return number === undefined ? [] : [{ evidence: number, stance }];
      }),
      cells,
    };
  });
}

function buildCell(
  facts: ReportFacts,
  claim: ClaimFacts,
  article: ArticleFacts,
  { articles }: Numbers,
): ReportCell {
  const revisionId = article.revisions[0]?.id;
  const passages = claim.passages.filter(({ articleId }) => articleId === article.id);
  const silence = claim.silences.find(
    (candidate) => candidate.revisionId === revisionId && candidate.wordingVersion === claim.wordingVersion,
  );
  const judged = facts.cells.filter((cell) => cell.claimId === claim.id && cell.articleId === article.id);
  const read = article.progress.some((progress) => progress.revisionId === revisionId);
  return {
    article: articles.get(article.id) ?? 0,
    state: passages.length > 0 ? 'stated' : silence ? 'silent' : read ? 'read' : 'unread',
    passages: passages.map(({ quote, start, end, voice, speaker, polarity, verb, confirmed }) => ({
      quote,
      start,
      end,
      voice,
      speaker,
      polarity,
      verb,
      confirmed,
    })),
    searched: passages.length === 0 && silence ? silence.words : null,
    accurate: summarise(judged.map(({ accurate }) => accurate)),
    fair: summarise(judged.map(({ fair }) => fair)),
    notes: judged.map(({ note }) => note).filter((note) => note.trim() !== ''),
  };
}

function summarise(answers: (boolean | null)[]): ReportCell['accurate'] {
  const given = answers.filter((answer) => answer !== null);
  if (given.length === 0) return 'none';
  if (given.every((answer) => answer)) return 'yes';
  return given.some((answer) => answer) ? 'mixed' : 'no';
}

function listStances(facts: ReportFacts, claim: ClaimFacts): ArticleStance[] {
  return facts.articles.flatMap(({ id: articleId, label, role, findings }) => {
    const stances = claim.passages.filter((passage) => passage.articleId === articleId);
    if (role === 'reference' || stances.length === 0) return [];
    const decided = claim.decision !== null && claim.decision.withdrawnAt === null;
    const failing = decided
      ? findings.filter(({ claimId }) => claimId === claim.id).map(({ says }) => says)
      : [];
    return [{ articleId, label, stances, failing }];
  });
}

function buildWordings(stored: unknown, claim: ClaimFacts, { articles }: Numbers) {
  // Written only by the use case that decides.
  const wordings = stored as WordingDecision[];
  return wordings.map(({ detail, holds, failing }) => ({
    detail,
    holds,
    failing: failing.flatMap(({ passageId, says }) => {
      const passage = claim.passages.find(({ id }) => id === passageId);
      const article = passage && articles.get(passage.articleId);
      return article === undefined ? [] : [{ article, says }];
    }),
  }));
}

function buildVerdicts(stored: unknown, facts: ReportFacts, { evidence, people }: Numbers): ReportVerdict[] {
  // Written only by the use case that decides.
  const decided = stored as DecidedVerdict[];
  return decided.map((frozen) => {
    const verdict = facts.verdicts.find(({ id }) => id === frozen.verdictId);
    const version =
      verdict?.version === frozen.version
        ? verdict
        : verdict?.versions.find((old) => old.version === frozen.version);
    const seen = version?.seen as { others?: boolean } | undefined;
    return {
      by: people.key(frozen.userId),
      rating: { scale: frozen.scaleId, key: frozen.rating },
      reason: (version?.reason as unknown as RichText | undefined) ?? richTextFromPlain(frozen.reasonText),
      confidence: version?.confidence ?? null,
      evidence: (version?.evidenceIds ?? []).flatMap((id) => evidence.get(id) ?? []),
      dissents: frozen.dissents,
      sawOthers: seen?.others === true,
    };
  });
}
