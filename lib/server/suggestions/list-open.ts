import type { OpenSuggestion, Suggestion } from '@/lib/contract/suggestions';
import type { Db } from '@/lib/db/database';
import type { QuoteChange } from '@/lib/domain/quote';
import { shortenQuote } from '@/lib/reports/shorten-quote';
import { readCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { loadOrigins } from '../origins/load-origins';
import { loadComparisons } from '../quotes/load-comparisons';
import { loadWordings } from '../wordings/load-wordings';
import { loadSuggestionViews, type SuggestionView } from './load-suggestion-views';
import { presentSuggestions } from './present-suggestion';
import { joinKey } from './suggestion-key';

/** What was done to a quotation that a desk may want to tell the outlet: house style and plain paraphrases are nothing. */
const TELLING: ReadonlySet<QuoteChange> = new Set(['other_speaker', 'paraphrase_in_marks', 'altered']);

export interface OpenList {
  open: OpenSuggestion[];
  hiddenClaims: number;
  answered: Suggestion[];
  contradictoryClaimIds: string[];
}

/** What waits for a person in a case: contradictions first, then quotations, then joins of origins. */
export async function listOpenSuggestions(
  actor: Actor,
  db: Db,
  { caseId }: { caseId: string },
): Promise<OpenList> {
  authorise(actor, 'suggestions.view');
  const { workspaceId } = actor;
  await readCase(actor, db, caseId);
  const claims = await db.claim.findMany({
    where: { workspaceId, caseId, withdrawnAt: null, mergedIntoId: null },
    select: { id: true },
    orderBy: { number: 'asc' },
  });
  const views = await loadSuggestionViews(db, actor, { caseId });
  const seen = claims.filter(({ id }) => views.get(id)?.suggestions).map(({ id }) => id);
  const rows = await listAnswered(actor, db, caseId, views);
  const answers = new Map(rows.map(({ kind, key, answer }) => [`${kind} ${key}`, answer]));
  const conflicts = await listConflicts(actor, db, caseId, seen);
  const all = [
    ...conflicts,
    ...(await listComparisons(actor, db, caseId)),
    ...(await listJoins(actor, db, caseId)),
  ];
  const isContradiction = ({ kind, key, difference }: OpenSuggestion) =>
    difference === 'contradiction' && answers.get(`${kind} ${key}`) !== 'rejected';
  return {
    open: all.filter(({ kind, key }) => !answers.get(`${kind} ${key}`)),
    hiddenClaims: claims.length - seen.length,
    answered: await presentSuggestions(
      db,
      actor,
      rows.filter(({ kind, answer }) => answer !== null && kind !== 'match' && kind !== 'shared'),
    ),
    contradictoryClaimIds: seen.filter((id) =>
      conflicts.some((conflict) => conflict.claimId === id && isContradiction(conflict)),
    ),
  };
}

/** Answers that the viewer may know: what others said to a conflict is a judgement of the claim. */
function listAnswered(
  { workspaceId, userId }: Actor,
  db: Db,
  caseId: string,
  views: ReadonlyMap<string, SuggestionView>,
) {
  const openClaimIds = [...views].filter(([, { others }]) => others).map(([claimId]) => claimId);
  return db.suggestion.findMany({
    where: {
      workspaceId,
      caseId,
      OR: [{ kind: { not: 'conflict' } }, { claimId: { in: openClaimIds } }, { answeredById: userId }],
    },
    orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
  });
}

async function listConflicts(
  actor: Actor,
  db: Db,
  caseId: string,
  claimIds: string[],
): Promise<OpenSuggestion[]> {
  const wordings = await loadWordings(db, actor, { caseId, claimIds });
  const found = [...wordings].flatMap(([claimId, { conflicts }]) =>
    conflicts.map(({ key, kind, sentence, sides }) => ({
      kind: 'conflict' as const,
      key,
      claimId,
      articleIds: [...new Set(sides.flatMap(({ articleIds }) => articleIds))],
      words: sentence,
      difference: kind,
    })),
  );
  const isFirst = ({ difference }: OpenSuggestion) => Number(difference !== 'contradiction');
  return found.sort((a, b) => isFirst(a) - isFirst(b));
}

/** Characters of a quotation that tell which one it is. */
const QUOTED = 80;

async function listComparisons(actor: Actor, db: Db, caseId: string): Promise<OpenSuggestion[]> {
  const utterances = await loadComparisons(db, actor, caseId);
  return utterances.flatMap(({ quotes, comparisons }) =>
    comparisons
      .filter(({ changes, changesSense }) => changesSense || changes.some((change) => TELLING.has(change)))
      .map(({ key, quoteId, againstId, reason, changes, changesSense }) => ({
        kind: 'quote' as const,
        key,
        claimId: null,
        articleIds: [quoteId, againstId].flatMap(
          (id) => quotes.find((quote) => quote.id === id)?.articleId ?? [],
        ),
        words: [
          `“${shortenQuote(quotes.find(({ id }) => id === quoteId)?.words ?? '', QUOTED)}”: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`,
          changesSense && 'This changes the sense.',
        ]
          .filter(Boolean)
          .join(' '),
        difference: changes[0] ?? 'verbatim',
      })),
  );
}

/** Each pair of articles once, with all that ties them. */
async function listJoins(actor: Actor, db: Db, caseId: string): Promise<OpenSuggestion[]> {
  const joins = new Map<string, OpenSuggestion>();
  const { grouping } = await loadOrigins(db, actor, caseId);
  for (const { a, b, reason, kind } of grouping.links) {
    const key = joinKey(a, b);
    const known = joins.get(key);
    if (known) known.words += `; ${reason}`;
    else
      joins.set(key, {
        kind: 'join',
        key,
        claimId: null,
        articleIds: [a, b],
        words: reason,
        difference: kind,
      });
  }
  return [...joins.values()];
}
