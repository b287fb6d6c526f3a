import type { Passage } from '@/lib/contract/passages';
import { type AcrossRecord, readClaimAcross } from '@/lib/db/claim-across';
import type { Tx } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { presentPassage } from '../passages/present-passage';
import { hidesPassages, loadHiddenWork } from '../visibility/hidden-work';
import { findSentence } from './find-sentence';

/** How one article puts a claim. */
export interface ArticleOnClaim {
  articleId: string;
  state: 'stated' | 'silent' | 'read' | 'unread';
  passages: (Passage & { sentence: string })[];
  silence: {
    id: string;
    words: string;
    confirmedBy: { id: string; name: string };
    createdAt: string;
  } | null;
}

interface Asked {
  claimId: string;
  /** Only this article. */
  articleId?: string;
}

/**
 * How each article of the case puts the claim, references first: its passages each in its sentence, or why there are
 * none.
 */
export async function getClaimAcross(
  actor: Actor,
  db: Pick<Tx, '$queryRaw' | 'claim'>,
  { claimId, articleId }: Asked,
): Promise<ArticleOnClaim[]> {
  authorise(actor, 'claims.view');
  const { workspaceId } = actor;
  const rows = await readAcross(actor, db, { claimId, articleId });
  if (rows.length === 0) {
    requireFound(await db.claim.findUnique({ where: { workspaceId_id: { workspaceId, id: claimId } } }));
  }
  const articles = new Map<string, ArticleOnClaim>();
  for (const row of rows) {
    const article = articles.get(row.articleId) ?? startArticle(row);
    articles.set(row.articleId, article);
    if (row.passageId !== null) article.passages.push(presentInSentence(actor, claimId, row, row.passageId));
  }
  return [...articles.values()];
}

/** Only a claim in a protocol is asked whether it hides anything from this viewer, and then read again without that. */
async function readAcross(
  actor: Actor,
  db: Pick<Tx, '$queryRaw'>,
  { claimId, articleId }: Asked,
): Promise<AcrossRecord[]> {
  const scope = { workspaceId: actor.workspaceId, claimId, articleId };
  const rows = await readClaimAcross(db, scope);
  if (!rows.some(({ inProtocol }) => inProtocol)) return rows;
  const hidden = await loadHiddenWork(db, actor, { claimIds: [claimId] });
  return hidesPassages(hidden) ? readClaimAcross(db, { ...scope, hidden }) : rows;
}

function startArticle(row: AcrossRecord): ArticleOnClaim {
  const { articleId, passageId, silenceId, silenceWords, silenceById, silenceByName, silenceAt } = row;
  if (passageId !== null) return { articleId, state: 'stated', passages: [], silence: null };
  if (silenceId === null || !silenceAt)
    return { articleId, state: row.read ? 'read' : 'unread', passages: [], silence: null };
  return {
    articleId,
    state: 'silent',
    passages: [],
    silence: {
      id: silenceId,
      words: silenceWords ?? '',
      confirmedBy: { id: silenceById ?? '', name: silenceByName ?? '' },
      createdAt: silenceAt.toISOString(),
    },
  };
}

function presentInSentence(actor: Actor, claimId: string, row: AcrossRecord, id: string) {
  const { authorId, authorName, before, quote, after } = row;
  const author = { id: authorId, name: authorName };
  return {
    ...presentPassage(actor, { ...row, id, claimId, author, removedAt: null }),
    sentence: findSentence({ before, quote, after }),
  };
}
