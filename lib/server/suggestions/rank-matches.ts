import { ENGINE_VERSION } from '@/lib/compare/engine-version';
import type { Match } from '@/lib/contract/suggestions';
import type { Db, Suggestion } from '@/lib/db/database';
import { askEngine } from '../analysis/ask-engine';
import { type EngineArticle, readInputs } from '../analysis/read-inputs';
import { rememberAnswer } from '../analysis/remember-answers';
import type { Actor } from '../core/actor';
import { loadHiddenWork } from '../visibility/hidden-work';
import { loadWordedClaims } from '../wordings/load-worded-claims';
import { matchKey } from './suggestion-key';

/** Ranked sentences that are asked for, so that enough are left without those that were rejected. */
const RANKED = 150;

export interface RankedMatches {
  /** Best first, without what is marked or rejected already. */
  matches: Match[];
  /** What people rejected, the newest first. */
  rejected: Suggestion[];
}

/** Sentences that seem to state or deny claims of one case, by claim. Whether the viewer may see them is not asked here. */
export async function rankMatches(
  db: Db,
  actor: Actor,
  { caseId, claimIds }: { caseId: string; claimIds: string[] },
): Promise<Map<string, RankedMatches>> {
  const { workspaceId } = actor;
  const known = await readInputs(db, { workspaceId, caseId, texts: false });
  const claims = await loadWordedClaims(db, actor, { caseId, claimIds, articles: known });
  // A sentence that another reviewer rejected in a check that hides their marks is still offered.
  const { passages, cold } = await loadHiddenWork(db, actor, { claimIds });
  const rows = await db.suggestion.findMany({
    where: {
      workspaceId,
      caseId,
      kind: 'match',
      claimId: { in: claimIds },
      answer: 'rejected',
      OR: [{ answeredById: actor.userId }, { claimId: { notIn: [...passages, ...cold] } }],
    },
    orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
  });
  const keys = new Set(rows.map(({ key }) => key));
  let texts: Promise<EngineArticle[]> | undefined;
  const found = new Map<string, RankedMatches>();
  for (const claim of claims) {
    const claimId = claim.id;
    const ranked = await rememberAnswer(['match', ENGINE_VERSION, claim, known], async () => {
      texts ??= readInputs(db, { workspaceId, caseId });
      return askEngine({ kind: 'match', claim, articles: await texts, limit: RANKED }, 'question');
    });
    found.set(claimId, {
      matches: ranked.filter(
        ({ articleId, sentence }) => !keys.has(matchKey({ claimId, articleId, sentence })),
      ),
      rejected: rows.filter((row) => row.claimId === claimId),
    });
  }
  return found;
}
