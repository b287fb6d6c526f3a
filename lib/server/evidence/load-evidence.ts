import type { Evidence } from '@/lib/contract/evidence';
import type { Prisma, Tx } from '@/lib/db/database';
import type { HiddenWork } from '@/lib/db/hidden-work';
import type { Actor } from '../core/actor';
import { whereEvidenceVisible, whereLinkVisible, wherePassageVisible } from '../visibility/hidden-work';
import { disguiseEvidence } from './disguise-evidence';
import { presentEvidence } from './present-evidence';

const evidenceParts = {
  file: true,
  links: {
    where: { removedAt: null },
    include: { claim: { select: { number: true } } },
    orderBy: [{ claim: { number: 'asc' } }, { id: 'asc' }],
  },
  contacts: { where: { removedAt: null }, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.EvidenceInclude;

export type LoadedEvidence = Prisma.EvidenceGetPayload<{ include: typeof evidenceParts }>;

/** What pieces of evidence need to be read: names of people, and the articles that passages are taken from. */
export interface EvidenceSurroundings {
  names: ReadonlyMap<string, string>;
  articles: ReadonlyMap<string, { label: string; role: 'under_check' | 'reference' }>;
  /** "articleId claimId" for each claim that a source article states itself. */
  stated: ReadonlySet<string>;
}

type Reader = Pick<Tx, '$queryRaw' | 'evidence' | 'user' | 'article' | 'passage'>;

interface Wanted {
  where: Prisma.EvidenceWhereInput;
  /** Work of others that the viewer must not know of. */
  hidden: HiddenWork;
}

/** Evidence that matches, oldest first, as the viewer sees it. The caller's condition is narrowed to the workspace. */
export async function loadEvidence(actor: Actor, db: Reader, { where, hidden }: Wanted): Promise<Evidence[]> {
  const rows = await db.evidence.findMany({
    where: { AND: [where, whereEvidenceVisible(hidden)], workspaceId: actor.workspaceId },
    include: {
      ...evidenceParts,
      links: {
        ...evidenceParts.links,
        where: { AND: [evidenceParts.links.where, whereLinkVisible(hidden)] },
      },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const surroundings = await loadSurroundings(actor, db, rows, hidden);
  return disguiseEvidence(
    actor,
    rows.map((row) => presentEvidence(actor, row, surroundings)),
    hidden,
  );
}

async function loadSurroundings(
  { workspaceId }: Actor,
  db: Reader,
  rows: LoadedEvidence[],
  hidden: HiddenWork,
): Promise<EvidenceSurroundings> {
  const userIds = new Set(
    rows.flatMap(({ createdById, ownerId }) => (ownerId ? [createdById, ownerId] : [createdById])),
  );
  const articleIds = [...new Set(rows.flatMap(({ sourceArticleId }) => sourceArticleId ?? []))];
  const claimIds = [...new Set(rows.flatMap(({ links }) => links.map(({ claimId }) => claimId)))];
  const people = await db.user.findMany({
    where: { id: { in: [...userIds] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  if (articleIds.length === 0) return { names, articles: new Map(), stated: new Set() };

  const articles = await db.article.findMany({
    where: { workspaceId, id: { in: articleIds } },
    select: { id: true, label: true, role: true },
  });
  const stated = await db.passage.findMany({
    where: {
      ...wherePassageVisible(hidden),
      workspaceId,
      articleId: { in: articleIds },
      claimId: { in: claimIds },
      removedAt: null,
    },
    select: { articleId: true, claimId: true },
    distinct: ['articleId', 'claimId'],
  });
  return {
    names,
    articles: new Map(articles.map(({ id, label, role }) => [id, { label, role }])),
    stated: new Set(stated.map(({ articleId, claimId }) => `${articleId} ${claimId}`)),
  };
}
