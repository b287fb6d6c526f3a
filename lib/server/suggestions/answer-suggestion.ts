import type { Suggestion } from '@/lib/contract/suggestions';
import type { Finding } from '@/lib/contract/verdicts';
import type { Db, SuggestionAnswer } from '@/lib/db/database';
import { type FindingKind, findingKindOf } from '@/lib/domain/decision';
import { Problem, refuseField } from '@/lib/domain/problem';
import { readOpenCase } from '../cases/get-case';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { refuseBlind } from '../claims/refuse-blind';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { createFinding } from '../findings/create-finding';
import { loadOrigins } from '../origins/load-origins';
import { loadComparisons } from '../quotes/load-comparisons';
import { loadWordings } from '../wordings/load-wordings';
import { getSuggestion } from './present-suggestion';
import { storeAnswer } from './store-answer';
import { joinKey } from './suggestion-key';

type About =
  | { kind: 'conflict'; claimId: string; key: string }
  | { kind: 'quote'; key: string }
  | { kind: 'join'; a: string; b: string };

interface WantedFinding {
  articleId: string;
  passageId: string | null;
  says: string;
  holds: string;
  note: string;
}

interface Input {
  caseId: string;
  about: About;
  answer: SuggestionAnswer;
  findings: WantedFinding[];
}

/** A suggestion that was found among those there are now. */
export interface PreparedAnswer extends Input {
  key: string;
  words: string;
  articleIds: string[];
  findingKind: FindingKind;
}

/** Finds what is answered among what the engine suggests now, before the transaction. */
export async function prepareAnswer(actor: Actor, db: Db, input: Input): Promise<PreparedAnswer> {
  authorise(actor, 'suggestions.answer');
  const found = await findSuggested(actor, db, input);
  if (!found) {
    throw new Problem(
      'RULE_BROKEN',
      'This is not suggested any more: a text or a mark has changed since. Look at what is suggested now.',
      { rule: 'suggestion_gone' },
    );
  }
  return { ...input, ...found };
}

/**
 * Remembers what a person says to a suggestion. What is confirmed becomes findings of the articles that are named. To
 * confirm a difference of wordings is a judgement of the claim, so it waits until others' judgements may be seen.
 */
export async function answerSuggestion(
  actor: Actor,
  write: Write,
  { caseId, about, answer, findings, key, words, articleIds, findingKind }: PreparedAnswer,
): Promise<{ suggestion: Suggestion; findings: Finding[] }> {
  authorise(actor, 'suggestions.answer');
  const { tx, record } = write;
  await readOpenCase(actor, tx, caseId);
  const claimId = about.kind === 'conflict' ? about.claimId : undefined;
  if (claimId !== undefined) await refuseBlind(tx, actor, [await getClaimInUse(tx, actor, { claimId })]);
  if (answer === 'rejected' && findings.length > 0)
    refuseField('findings', 'What is rejected makes nothing wrong in an article.');
  const made: Finding[] = [];
  for (const [place, finding] of findings.entries()) {
    if (about.kind === 'join' || !articleIds.includes(finding.articleId))
      refuseField(`findings.${place}.articleId`, 'This article has no part in what is suggested.');
    made.push(await createFinding(actor, write, { ...finding, claimId: claimId ?? null, kind: findingKind }));
  }
  const id = await storeAnswer(actor, write, {
    caseId,
    kind: about.kind,
    key,
    claimId,
    words,
    answer,
    findingIds: made.map((finding) => finding.id),
    ...(about.kind === 'join' ? { articleIds } : {}),
  });
  record({ kind: nameAnswer(about, answer), caseId, claimId, subjectId: id, data: { label: words } });
  return { suggestion: await getSuggestion(tx, actor, id), findings: made };
}

function nameAnswer({ kind }: About, answer: SuggestionAnswer) {
  if (kind === 'conflict') return answer === 'accepted' ? 'conflict.confirmed' : 'conflict.rejected';
  return answer === 'accepted' ? 'suggestion.accepted' : 'suggestion.rejected';
}

type Found = Pick<PreparedAnswer, 'key' | 'words' | 'articleIds' | 'findingKind'>;

async function findSuggested(actor: Actor, db: Db, { caseId, about }: Input): Promise<Found | undefined> {
  await readOpenCase(actor, db, caseId);
  switch (about.kind) {
    case 'conflict':
      return findConflict(actor, db, { ...about, caseId });
    case 'quote':
      return findComparison(actor, db, { ...about, caseId });
    case 'join':
      return findJoin(actor, db, { ...about, caseId });
  }
}

/** What ties the two, or that a person does. */
async function findJoin(
  actor: Actor,
  db: Db,
  { caseId, a, b }: { caseId: string; a: string; b: string },
): Promise<Found> {
  if (a === b) refuseField('about.b', 'Choose two articles.');
  const { articles, grouping } = await loadOrigins(db, actor, caseId);
  const labels = [a, b].map((id) => requireFound(articles.find((article) => article.id === id)).label);
  const reasons = grouping.links
    .filter((link) => [link.a, link.b].sort().join() === [a, b].sort().join())
    .map(({ reason }) => reason);
  return {
    key: joinKey(a, b),
    words: reasons.length > 0 ? reasons.join('; ') : `${labels.join(' and ')} have one origin`,
    articleIds: [a, b].sort(),
    findingKind: 'other',
  };
}

async function findConflict(
  actor: Actor,
  db: Db,
  { caseId, claimId, key }: { caseId: string; claimId: string; key: string },
): Promise<Found | undefined> {
  const { workspaceId } = actor;
  const claim = requireFound(await db.claim.findFirst({ where: { workspaceId, caseId, id: claimId } }));
  // Before anything is looked up: whether there is a conflict must not be told by the refusal.
  await refuseBlind(db, actor, [claim]);
  const wordings = (await loadWordings(db, actor, { caseId, claimIds: [claimId] })).get(claimId);
  const conflict = wordings?.conflicts.find((one) => one.key === key);
  return (
    conflict && {
      key,
      words: conflict.sentence,
      articleIds: conflict.sides.flatMap(({ articleIds }) => articleIds),
      findingKind: conflict.kind === 'attribution' ? 'attribution' : findingKindOf(conflict.detail),
    }
  );
}

async function findComparison(
  actor: Actor,
  db: Db,
  { caseId, key }: { caseId: string; key: string },
): Promise<Found | undefined> {
  for (const { quotes, comparisons } of await loadComparisons(db, actor, caseId)) {
    const comparison = comparisons.find((one) => one.key === key);
    if (!comparison) continue;
    const ids = [comparison.quoteId, comparison.againstId];
    return {
      key,
      words: comparison.reason,
      articleIds: quotes.filter(({ id }) => ids.includes(id)).map(({ articleId }) => articleId),
      findingKind: 'quote',
    };
  }
  return undefined;
}
