import type { Db } from '@/lib/db/database';
import { type FindingKind, findingKindOf } from '@/lib/domain/decision';
import { refuseField } from '@/lib/domain/problem';
import type { ClaimWordings } from '../analysis/read-wordings';
import { readOpenCase } from '../cases/get-case';
import { refuseBlind } from '../claims/refuse-blind';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadOrigins } from '../origins/load-origins';
import { type LoadedUtterance, loadComparisons } from '../quotes/load-comparisons';
import { loadWordings } from '../wordings/load-wordings';
import type { Kept, KeptConflict, KeptQuote } from './kept-suggestion';
import { joinKey } from './suggestion-key';

/** What is answered: conflicts and quotations are known by the key that came with them. */
export type SuggestionSubject =
  | { kind: 'conflict'; claimId: string; key: string }
  | { kind: 'quote'; key: string }
  | { kind: 'join'; a: string; b: string; note: string };

/** A suggestion that was found among those there are now. */
export interface FoundSuggestion {
  key: string;
  /** The sentence that says it. */
  words: string;
  /** In which articles it can make something wrong. */
  articleIds: string[];
  /** What confirming it can make wrong in an article. */
  findingKind: FindingKind;
  kept: Kept;
}

/** Finds what is answered among what the engine suggests now; undefined when it is not suggested any more. */
export async function findSuggested(
  actor: Actor,
  db: Db,
  { caseId, about }: { caseId: string; about: SuggestionSubject },
): Promise<FoundSuggestion | undefined> {
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

/** What ties the two, or that a person does. To copy without any credit is what it can make wrong in an article. */
async function findJoin(
  actor: Actor,
  db: Db,
  { caseId, a, b, note }: { caseId: string; a: string; b: string; note: string },
): Promise<FoundSuggestion> {
  if (a === b) refuseField('about.b', 'Choose two articles.');
  const { articles, grouping } = await loadOrigins(db, actor, caseId);
  const labels = [a, b].map((id) => requireFound(articles.find((article) => article.id === id)).label);
  const articleIds = [a, b].sort();
  const links = grouping.links.filter((link) => [link.a, link.b].sort().join() === articleIds.join());
  const reasons = links.map(({ reason }) => reason);
  return {
    key: joinKey(a, b),
    words: reasons.length > 0 ? reasons.join('; ') : `${labels.join(' and ')} have one origin`,
    articleIds: [...new Set(links.flatMap(({ uncredited }) => uncredited))],
    findingKind: 'attribution',
    kept: { articleIds, note },
  };
}

async function findConflict(
  actor: Actor,
  db: Db,
  { caseId, claimId, key }: { caseId: string; claimId: string; key: string },
): Promise<FoundSuggestion | undefined> {
  const { workspaceId } = actor;
  const claim = requireFound(await db.claim.findFirst({ where: { workspaceId, caseId, id: claimId } }));
  // Before anything is looked up: whether there is a conflict must not be told by the refusal.
  await refuseBlind(db, actor, [claim]);
  const wordings = (await loadWordings(db, actor, { caseId, claimIds: [claimId] })).get(claimId);
  const conflict = wordings?.conflicts.find((one) => one.key === key);
  if (!wordings || !conflict) return undefined;
  return {
    key,
    words: conflict.sentence,
    articleIds: conflict.sides.flatMap(({ articleIds }) => articleIds),
    findingKind: conflict.kind === 'attribution' ? 'attribution' : findingKindOf(conflict.detail),
    kept: { conflict: await keepConflict(actor, db, { conflict, wordings }) },
  };
}

interface WordedConflict {
  conflict: ClaimWordings['conflicts'][number];
  wordings: ClaimWordings;
}

/** Each side with the words that were marked, and the days that it means where it is one of time. */
async function keepConflict(
  { workspaceId }: Actor,
  db: Db,
  { conflict: { detail, kind, sides }, wordings }: WordedConflict,
): Promise<KeptConflict> {
  const read = wordings.details.find((one) => one.detail === detail)?.wordings ?? [];
  const marked = await db.passage.findMany({
    where: { workspaceId, id: { in: sides.flatMap(({ passageIds }) => passageIds) } },
    select: { id: true, quote: true },
    orderBy: { id: 'asc' },
  });
  return {
    detail,
    kind,
    sides: sides.map(({ says, passageIds }) => ({
      says,
      passages: marked.filter(({ id }) => passageIds.includes(id)),
      interval:
        read.find((wording) => passageIds.includes(wording.passageId) && wording.says === says)?.interval ??
        null,
    })),
  };
}

async function findComparison(
  actor: Actor,
  db: Db,
  { caseId, key }: { caseId: string; key: string },
): Promise<FoundSuggestion | undefined> {
  for (const { quotes, comparisons } of await loadComparisons(db, actor, caseId)) {
    const comparison = comparisons.find((one) => one.key === key);
    if (!comparison) continue;
    const ids = [comparison.quoteId, comparison.againstId];
    const [quote, against] = ids.map((id) => requireFound(quotes.find((one) => one.id === id)));
    const { changes, changesSense, cuts } = comparison;
    return {
      key,
      words: comparison.reason,
      articleIds: quotes.filter(({ id }) => ids.includes(id)).map(({ articleId }) => articleId),
      findingKind: 'quote',
      kept: {
        comparison: {
          quote: await keepQuote(actor, db, requireFound(quote)),
          against: await keepQuote(actor, db, requireFound(against)),
          changes,
          changesSense,
          cuts: cuts.map(({ side, words, turn }) => ({ side, words, turn })),
        },
      },
    };
  }
  return undefined;
}

type PlacedQuote = LoadedUtterance['quotes'][number];

async function keepQuote(
  { workspaceId }: Actor,
  db: Db,
  { articleId, revisionId, pieces, words, form, speaker, verb, occasion }: PlacedQuote,
): Promise<KeptQuote> {
  const { text } = await db.revision.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: revisionId } },
    select: { text: true },
  });
  return {
    articleId,
    revisionId,
    pieces: pieces.map(({ start, end }) => text.slice(start, end)),
    words,
    form,
    speaker,
    verb,
    occasion: occasion && [occasion.words, occasion.when?.words].filter(Boolean).join(' '),
  };
}
