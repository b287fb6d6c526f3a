import { ENGINE_VERSION } from '@/lib/compare/engine-version';
import type { Tx } from '@/lib/db/database';
import { askEngine } from '../analysis/ask-engine';
import { type EngineArticle, readInputs } from '../analysis/read-inputs';
import type { ClaimWordings } from '../analysis/read-wordings';
import { rememberAnswer } from '../analysis/remember-answers';
import type { Actor } from '../core/actor';
import { hashKey } from '../suggestions/suggestion-key';
import { loadWordedClaims } from './load-worded-claims';

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
  let texts: Promise<EngineArticle[]> | undefined;
  const found = new Map<string, ClaimWordings>();
  for (const claim of claims) {
    const stating = new Set(claim.passages.map(({ articleId }) => articleId));
    const isStating = ({ id }: EngineArticle) => stating.has(id);
    const facts = ['wordings', ENGINE_VERSION, claim, holders, known.filter(isStating)];
    const answer = await rememberAnswer(facts, async () => {
      texts ??= readInputs(db, { workspaceId, caseId });
      const articles = (await texts).filter(isStating);
      const [read] = await askEngine({ kind: 'wordings', claims: [claim], articles, holders }, 'question');
      return read;
    });
    if (!answer) continue;
    const conflicts = answer.conflicts.map((conflict) => ({
      ...conflict,
      key: hashKey(claim.id, conflict.key),
    }));
    found.set(claim.id, { ...answer, conflicts });
  }
  return found;
}
