import { type ArticleStance, findArticleDifferences } from '@/lib/domain/article-differences';
import { type Detail, deriveClaimStatus } from '@/lib/domain/claim';
import type { DecidedVerdict, WordingDecision } from '@/lib/domain/decision';
import { listHiddenThen } from '@/lib/domain/describe-seen';
import { type RichText, richTextFromPlain } from '@/lib/domain/rich-text';
import type { Seen } from '@/lib/domain/visibility';
import type { ReportCell, ReportClaim, ReportVerdict } from '@/lib/reports/report-claim';
import { buildCorrections } from './build-corrections';
import { buildReview } from './build-review';
import { buildConflicts, buildWordings } from './build-wordings';
import { givenRating, type Numbers } from './given-rating';
import type { ReportFacts } from './read-report-facts';
import type { ReportWordings } from './read-report-wordings';

type ClaimFacts = ReportFacts['claims'][number];
type ArticleFacts = ReportFacts['articles'][number];

/** What the report says, and what it says it with. */
interface Building {
  wordings: ReportWordings;
  numbers: Numbers;
}

/** The claims of a report. What people judged is told of claims that the desk has decided, and of no others. */
export function buildClaims(facts: ReportFacts, { wordings, numbers }: Building): ReportClaim[] {
  const judgements = groupJudgements(facts.cells);
  const tallies = new Map(facts.origins?.claims.map(({ claimId, ...tally }) => [claimId, tally]));
  return facts.claims.map((claim) => {
    const decision = claim.decision && !claim.decision.withdrawnAt ? claim.decision : null;
    const cells = facts.articles.map((article) => buildCell(claim, article, { ...numbers, judgements }));
    const origins = tallies.get(claim.id);
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
      independent: claim.stage === 'independent' || isBlind(claim),
      differences: findArticleDifferences(listStances(facts, claim)).sentences,
      decision: decision && {
        rating: givenRating(decision, numbers),
        // Only checked documents are stored.
        reason: decision.reason as unknown as RichText,
        wordings: buildDecidedWordings(decision.wordings, claim, numbers),
        by: numbers.keyOf(decision.decidedById),
        at: decision.decidedAt.toISOString(),
      },
      verdicts: decision ? buildVerdicts(decision.verdicts, facts, numbers) : [],
      evidence: claim.evidenceLinks.flatMap(({ evidenceId, stance }) => {
        const number = numbers.evidence.get(evidenceId);
        return number === undefined ? [] : [{ evidence: number, stance }];
      }),
      cells,
      wordings: decision ? buildWordings(wordings, claim, numbers.articles) : [],
      conflicts: decision ? buildConflicts(facts, claim, numbers.articles) : [],
      ...(decision ? buildReview(facts, claim, numbers) : {}),
      ...buildCorrections(facts, claim, numbers),
      ...(origins ? { origins } : {}),
    };
  });
}

type Judgements = ReadonlyMap<string, ReportFacts['cells']>;

function groupJudgements(cells: ReportFacts['cells']): Judgements {
  const groups = new Map<string, ReportFacts['cells']>();
  for (const cell of cells) {
    const key = cellKey(cell.claimId, cell.articleId);
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return groups;
}

function cellKey(claimId: string, articleId: string): string {
  return `${claimId} ${articleId}`;
}

function buildCell(
  claim: ClaimFacts,
  article: ArticleFacts,
  { articles, judgements }: Numbers & { judgements: Judgements },
): ReportCell {
  const revisionId = article.revisions[0]?.id;
  const passages = claim.passages.filter(({ articleId }) => articleId === article.id);
  const silence = claim.silences.find(
    (candidate) => candidate.revisionId === revisionId && candidate.wordingVersion === claim.wordingVersion,
  );
  const judged = judgements.get(cellKey(claim.id, article.id)) ?? [];
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
    // Sorted, since the order of rows tells who came first.
    notes: judged
      .map(({ note }) => note)
      .filter((note) => note.trim() !== '')
      .sort(),
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

function buildDecidedWordings(stored: unknown, claim: ClaimFacts, { articles }: Numbers) {
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

function buildVerdicts(stored: unknown, facts: ReportFacts, numbers: Numbers): ReportVerdict[] {
  // Written only by the use case that decides.
  const decided = stored as DecidedVerdict[];
  const verdicts = decided.map((frozen) => {
    const verdict = facts.verdicts.find(({ id }) => id === frozen.verdictId);
    const version =
      verdict?.version === frozen.version
        ? verdict
        : verdict?.versions.find((old) => old.version === frozen.version);
    const seen = version?.seen as Seen | undefined;
    const blind = verdict && findBlindRating(verdict, frozen.version);
    return {
      by: numbers.keyOf(frozen.userId),
      rating: givenRating(frozen, numbers),
      reason: (version?.reason as unknown as RichText | undefined) ?? richTextFromPlain(frozen.reasonText),
      confidence: version?.confidence ?? null,
      evidence: (version?.evidenceIds ?? []).flatMap((id) => numbers.evidence.get(id) ?? []),
      ...(blind && blind.rating !== frozen.rating ? { blind: givenRating(blind, numbers) } : {}),
      dissents: frozen.dissents,
      sawOthers: seen?.others === true || seen?.before === true,
      ...(seen ? { stage: seen.stage, hidden: listHiddenThen(seen) } : {}),
    };
  });
  // The order in which people judged is not the report's to tell.
  return verdicts.sort((one, other) => one.by.localeCompare(other.by, 'en', { numeric: true }));
}

/** The last judgement that this person gave before they had seen any other. */
function findBlindRating({ versions, ...now }: ReportFacts['verdicts'][number], until: number) {
  const all = [...versions, now].filter(({ version }) => version <= until);
  return all
    .sort((a, b) => b.version - a.version)
    .find(({ seen }) => {
      const { others, before } = seen as unknown as Seen;
      return !others && before !== true;
    });
}

/** Whether the claim followed a protocol to its end without being opened before. */
function isBlind({ protocol, stageMoves }: ClaimFacts): boolean {
  return protocol !== null && !stageMoves.some(({ kind }) => kind === 'open');
}
