import { locateAll } from '@/lib/anchoring/locate-all';
import { proposeArticle } from '@/lib/compare/propose-article';
import type { Db, Tx } from '@/lib/db/database';
import { carryParts } from '@/lib/domain/carry-parts';
import type { Part } from '@/lib/domain/part';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { loadHiddenWork, wherePassageVisible } from '../visibility/hidden-work';
import { checkParts } from './check-parts';
import { presentArticle } from './present-article';
import { readArticle, readOpenArticle } from './read-article';
import { readParts } from './read-parts';
import { readText, type StorableRevision } from './read-text';
import { type RelocatedPassage, relocatePassage, storePlaces } from './relocate-passages';
import { storeRevision } from './store-revision';

interface NewRevision {
  articleId: string;
  text: string;
  parts?: Part[];
}

export interface PreparedRevision {
  articleId: string;
  /** What it was prepared against; another one since means preparing anew. */
  basedOn: string;
  revision: StorableRevision;
  parts: Part[];
  passages: RelocatedPassage[];
}

/** Reads the new text and finds every passage in it again, before the transaction. */
export async function prepareRevision(actor: Actor, db: Db, input: NewRevision): Promise<PreparedRevision> {
  authorise(actor, 'articles.addRevision');
  const { workspaceId } = actor;
  const { articleId } = input;
  const article = await readOpenArticle(actor, db, articleId);
  const revision = readText(input.text);
  const before = await db.revision.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: article.revisionId } },
  });
  const passages = await db.passage.findMany({ where: { workspaceId, articleId, removedAt: null } });
  const found = locateAll({ text: revision.text, anchors: passages });
  return {
    articleId,
    basedOn: before.id,
    revision,
    parts: input.parts
      ? checkParts(input.parts, revision.text)
      : carryParts({
          before: {
            text: before.text,
            parts: (await readParts(actor, db, before)).parts,
            proposed: proposeArticle({ text: before.text }).parts,
          },
          after: { text: revision.text, proposed: proposeArticle({ text: revision.text }).parts },
        }),
    passages: passages.map((passage, index) =>
      relocatePassage(passage, found[index] ?? { kind: 'lost' }, revision.text),
    ),
  };
}

/**
 * Stores a prepared revision. A passage that stands where it stood is kept; one that moved, was found only roughly or
 * not at all waits for a person. Nothing is placed anew in silence.
 */
export async function addRevision(actor: Actor, write: Write, prepared: PreparedRevision) {
  const { tx, now, record } = write;
  authorise(actor, 'articles.addRevision');
  const { workspaceId, userId } = actor;
  const { articleId, revision, parts, passages } = prepared;
  const article = await readOpenArticle(actor, tx, articleId);
  if (revision.sha256 === article.sha256) {
    throw new Problem('RULE_BROKEN', 'This is the text that is already here.', {
      rule: 'same_text',
      field: 'text',
    });
  }
  const current = await tx.passage.findMany({
    where: { workspaceId, articleId, removedAt: null },
    select: { id: true, version: true },
  });
  const versions = new Map(current.map(({ id, version }) => [id, version]));
  const unchanged =
    versions.size === passages.length && passages.every(({ id, version }) => versions.get(id) === version);
  if (article.revisionId !== prepared.basedOn || !unchanged) refuseMovedOn();
  const number = article.revisionNumber + 1;
  const revisionId = await storeRevision(write, {
    workspaceId,
    articleId,
    number,
    revision,
    parts,
    createdById: userId,
  });
  const stored = await storePlaces(tx, { workspaceId, revisionId, passages, now });
  if (stored < passages.length) refuseMovedOn();
  const tally = { exact: 0, moved: 0, fuzzy: 0, lost: 0 };
  for (const { found } of passages) tally[found.kind] += 1;
  const seen = await tallyVisible(actor, tx, articleId, passages);
  record({
    kind: 'revision.added',
    caseId: article.caseId,
    articleId,
    subjectId: revisionId,
    data: { label: article.label, number, ...tally },
  });
  return { article: presentArticle(actor, await readArticle(actor, tx, articleId)), ...seen };
}

/** The same counts of the marks that the actor may know of. */
async function tallyVisible(
  actor: Actor,
  tx: Tx,
  articleId: string,
  passages: readonly RelocatedPassage[],
): Promise<Record<RelocatedPassage['found']['kind'], number>> {
  const { workspaceId } = actor;
  const hidden = await loadHiddenWork(tx, actor, { articleId });
  const visible = await tx.passage.findMany({
    where: { ...wherePassageVisible(hidden), workspaceId, articleId, removedAt: null },
    select: { id: true },
  });
  const ids = new Set(visible.map(({ id }) => id));
  const tally = { exact: 0, moved: 0, fuzzy: 0, lost: 0 };
  for (const { id, found } of passages) if (ids.has(id)) tally[found.kind] += 1;
  return tally;
}

function refuseMovedOn(): never {
  throw new Problem('RULE_BROKEN', 'Somebody worked on this article just now. Please try again.', {
    rule: 'article_moved_on',
  });
}
