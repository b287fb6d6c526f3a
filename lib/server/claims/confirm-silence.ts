import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { canSeeSilence, loadHiddenWork, wherePassageVisible } from '../visibility/hidden-work';
import { getClaimInUse } from './get-claim-in-use';

interface Input {
  claimId: string;
  articleIds: string[];
  words: string;
}

/**
 * Says of articles that somebody looked for the claim in their newest revision, by these words, and did not find it.
 * An article that is confirmed already stays as it was. Answers with how many were confirmed now.
 */
export async function confirmSilence(
  actor: Actor,
  { tx, now, newId, record }: Write,
  { claimId, articleIds, words }: Input,
): Promise<{ confirmed: number }> {
  authorise(actor, 'silence.confirm');
  const { workspaceId } = actor;
  const claim = await getClaimInUse(tx, actor, { claimId });
  const { caseId, wordingVersion } = claim;
  // What is hidden from the actor neither refuses nor confirms anything: that would tell of it.
  const hidden = await loadHiddenWork(tx, actor, { claimIds: [claimId] });
  const ids = [...new Set(articleIds)];
  const articles = await tx.article.findMany({
    where: { workspaceId, caseId, id: { in: ids }, removedAt: null },
    include: {
      revisions: { orderBy: { number: 'desc' }, take: 1, select: { id: true } },
      passages: {
        where: { ...wherePassageVisible(hidden), claimId, removedAt: null },
        take: 1,
        select: { id: true },
      },
    },
  });
  if (articles.length < ids.length) throw new Problem('NOT_FOUND');
  const stating = articles.filter(({ passages }) => passages.length > 0);
  if (stating.length > 0) {
    const labels = stating.map(({ label }) => label).join(', ');
    throw new Problem('RULE_BROKEN', `Passages are marked for this claim in: ${labels}. Not silent.`, {
      rule: 'claim_is_stated',
    });
  }
  const revisionIds = articles.flatMap(({ revisions }) => revisions.map(({ id }) => id));
  const standing = await tx.silence.findMany({
    where: { workspaceId, claimId, wordingVersion, revisionId: { in: revisionIds }, withdrawnAt: null },
  });
  const known = new Set(
    standing.filter((silence) => canSeeSilence(hidden, silence)).map(({ revisionId }) => revisionId),
  );
  let confirmed = 0;
  for (const { id: articleId, label, revisions } of articles) {
    const revisionId = revisions[0]?.id;
    if (revisionId === undefined || known.has(revisionId)) continue;
    const id = newId();
    await tx.silence.create({
      data: {
        workspaceId,
        id,
        claimId,
        articleId,
        revisionId,
        wordingVersion,
        words,
        confirmedById: actor.userId,
        createdAt: now,
      },
    });
    record({
      kind: 'silence.confirmed',
      caseId,
      articleId,
      claimId,
      subjectId: id,
      data: { label: `${label}, by “${words}”`, words },
    });
    confirmed += 1;
  }
  return { confirmed };
}
