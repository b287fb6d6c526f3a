import { ENGINE_VERSION } from '@/lib/compare/engine-version';
import type { Match, Suggestion } from '@/lib/contract/suggestions';
import type { Db } from '@/lib/db/database';
import { askEngine } from '../analysis/ask-engine';
import { readInputs } from '../analysis/read-inputs';
import { rememberAnswer } from '../analysis/remember-answers';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadWordedClaims } from '../wordings/load-worded-claims';
import { loadSuggestionViews } from './load-suggestion-views';
import { presentSuggestions } from './present-suggestion';
import { matchKey } from './suggestion-key';

/** Ranked sentences that are asked for, so that enough are left without those that were rejected. */
const RANKED = 150;

interface Matches {
  hidden: boolean;
  matches: Match[];
  rejected: Suggestion[];
}

/** "Also stated in": sentences that seem to state or deny a claim, best first, without what was marked or rejected. */
export async function listMatches(
  actor: Actor,
  db: Db,
  { claimId, limit }: { claimId: string; limit: number },
): Promise<Matches> {
  authorise(actor, 'suggestions.view');
  const { workspaceId } = actor;
  const { caseId } = requireFound(
    await db.claim.findUnique({
      where: { workspaceId_id: { workspaceId, id: claimId } },
      select: { caseId: true },
    }),
  );
  const view = (await loadSuggestionViews(db, actor, { claimIds: [claimId] })).get(claimId);
  if (!view?.suggestions) return { hidden: true, matches: [], rejected: [] };
  const known = await readInputs(db, { workspaceId, caseId, texts: false });
  const [claim] = await loadWordedClaims(db, actor, { caseId, claimIds: [claimId], articles: known });
  const asked = requireFound(claim);
  const ranked = await rememberAnswer(['match', ENGINE_VERSION, asked, known], async () => {
    const articles = await readInputs(db, { workspaceId, caseId });
    return askEngine({ kind: 'match', claim: asked, articles, limit: RANKED }, 'question');
  });
  const rows = await db.suggestion.findMany({
    where: { workspaceId, caseId, kind: 'match', claimId, answer: 'rejected' },
    orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
  });
  const rejected = new Set(rows.map(({ key }) => key));
  return {
    hidden: false,
    matches: ranked
      .filter(({ articleId, sentence }) => !rejected.has(matchKey({ claimId, articleId, sentence })))
      .slice(0, limit),
    rejected: await presentSuggestions(db, actor, rows),
  };
}
