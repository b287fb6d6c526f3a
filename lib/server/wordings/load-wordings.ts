import { ENGINE_VERSION } from '@/lib/compare/engine-version';
import type { Tx } from '@/lib/db/database';
import { askEngine } from '../analysis/ask-engine';
import { type EngineArticle, readInputs } from '../analysis/read-inputs';
import type { ClaimWordings, WordedClaim } from '../analysis/read-wordings';
import { rememberAnswers } from '../analysis/remember-answers';
import type { Actor } from '../core/actor';
import { hashKey } from '../suggestions/suggestion-key';
import { loadWordedClaims } from './load-worded-claims';

/** Claims in one question to the engine: few enough to be answered in time, many enough that texts are sent seldom. */
const AT_ONCE = 20;

type WordingDb = Pick<Tx, '$queryRaw' | 'claim' | 'passage' | 'officeHolder'>;

/**
 * What the engine reads of the wordings of claims of one case, each conflict with the key by which answers know it. The
 * engine works in a thread of its own, so this is never called inside a transaction.
 */
export async function loadWordings(
  db: WordingDb,
  actor: Actor,
  { caseId, claimIds }: { caseId: string; claimIds: string[] },
): Promise<Map<string, ClaimWordings>> {
  if (claimIds.length === 0) return new Map();
  const { workspaceId } = actor;
  const known = await readInputs(db, { workspaceId, caseId, texts: false });
  const claims = await loadWordedClaims(db, actor, { caseId, claimIds, articles: known });
  const holders = await db.officeHolder.findMany({
    where: { workspaceId, removedAt: null },
    select: { person: true, office: true, heldFrom: true, heldUntil: true },
    orderBy: { id: 'asc' },
  });
  const isStating = ({ passages }: WordedClaim) => {
    const stating = new Set(passages.map(({ articleId }) => articleId));
    return ({ id }: EngineArticle) => stating.has(id);
  };
  const answers = await rememberAnswers(
    claims.map((claim) => ['wordings', ENGINE_VERSION, claim, holders, known.filter(isStating(claim))]),
    async (missing) => {
      const articles = await readInputs(db, { workspaceId, caseId });
      const read: ClaimWordings[] = [];
      for (let from = 0; from < missing.length; from += AT_ONCE) {
        const some = missing.slice(from, from + AT_ONCE).flatMap((place) => claims[place] ?? []);
        const stating = new Set(some.flatMap(({ passages }) => passages.map(({ articleId }) => articleId)));
        const task = { claims: some, articles: articles.filter(({ id }) => stating.has(id)), holders };
        read.push(...(await askEngine({ kind: 'wordings', ...task }, 'question')));
      }
      return read;
    },
  );
  const found = new Map<string, ClaimWordings>();
  for (const answer of answers) {
    const { claimId } = answer;
    const conflicts = answer.conflicts.map((conflict) => ({
      ...conflict,
      key: hashKey(claimId, conflict.key),
    }));
    found.set(claimId, { ...answer, conflicts });
  }
  return found;
}
