import { findText, type Hit } from '@/lib/compare/find-text';
import type { Db } from '@/lib/db/database';
import type { HiddenWork } from '@/lib/db/hidden-work';
import { limits } from '@/lib/domain/limits';
import { readCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { canSeeSilence, loadHiddenWork, wherePassageVisible } from '../visibility/hidden-work';
import { readArticles } from './read-articles';

/** Hits of one article that are sent; the rest is counted. */
const HITS_AN_ARTICLE = 100;

interface Query {
  caseId: string;
  query: string;
  claimId?: string;
}

/** Words in all articles of a case, references first. With a claim, hits that are marked for it are told apart. */
export async function findInArticles(actor: Actor, db: Db, { caseId, query, claimId }: Query) {
  authorise(actor, 'articles.view');
  const { workspaceId } = actor;
  await readCase(actor, db, caseId);
  const articles = await readArticles(actor, db, { caseId, removed: false });
  const hidden = await loadHiddenWork(db, actor, claimId ? { claimIds: [claimId] } : { caseId });
  const revisionIds = articles.map(({ revisionId }) => revisionId);
  const [texts, passages, silences] = await Promise.all([
    db.revision.findMany({
      where: { workspaceId, id: { in: revisionIds } },
      select: { id: true, text: true },
    }),
    db.passage.findMany({
      where: {
        ...wherePassageVisible(hidden),
        workspaceId,
        caseId,
        removedAt: null,
        ...(claimId ? { claimId } : {}),
      },
      select: { articleId: true, revisionId: true, start: true, end: true },
    }),
    claimId ? listSilent(actor, db, { claimId, hidden }) : Promise.resolve<string[]>([]),
  ]);
  const textOf = (revisionId: string) => texts.find(({ id }) => id === revisionId)?.text ?? '';
  const found = findText({
    articles: articles.map(({ id, revisionId }) => ({ id, text: textOf(revisionId) })),
    query,
    limit: HITS_AN_ARTICLE,
  });
  return {
    articles: articles.map(({ id: articleId, revisionId }) => {
      const { hits = [], more = 0 } = found.find(({ id }) => id === articleId) ?? {};
      const text = textOf(revisionId);
      const marks = passages.filter((passage) => passage.revisionId === revisionId);
      return {
        articleId,
        revisionId,
        hits: hits.map((hit) => ({
          ...hit,
          statement: proposeStatement(text, hit),
          marked: marks.some(({ start, end }) => start < hit.end && end > hit.start),
        })),
        more,
        silent: silences.includes(revisionId),
      };
    }),
  };
}

function proposeStatement(text: string, { before, match, after, sentence }: Hit): string {
  const whole = text.slice(sentence.start, sentence.end).trim();
  const fits = whole !== '' && whole.length <= limits.statementCharacters;
  return fits ? whole : `${before}${match}${after}`.trim();
}

/** Revisions that were confirmed to be silent on the claim as it is worded now. */
async function listSilent(
  { workspaceId }: Actor,
  db: Db,
  { claimId, hidden }: { claimId: string; hidden: HiddenWork },
): Promise<string[]> {
  const claim = await db.claim.findUnique({
    where: { workspaceId_id: { workspaceId, id: claimId } },
    select: {
      wordingVersion: true,
      silences: { where: { withdrawnAt: null } },
    },
  });
  return (claim?.silences ?? [])
    .filter((silence) => silence.wordingVersion === claim?.wordingVersion && canSeeSilence(hidden, silence))
    .map(({ revisionId }) => revisionId);
}
