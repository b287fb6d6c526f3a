import type { Passage } from '@/lib/contract/passages';
import type { Passage as PassageRow, Revision, Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { isReported, type PassageVoice } from '@/lib/domain/voice';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { requireVisiblePassage } from '../visibility/require-visible-passage';
import { getPassage } from './get-passage';
import { labelPassage } from './label-passage';
import { anchorIn } from './place-passage';
import { setSilenceBack } from './set-silence-back';

interface Input extends Partial<PassageVoice> {
  passageId: string;
  version: number;
  claimId?: string;
  place?: { start: number; end: number };
}

/** Changes a passage: its ends, its claim, who speaks in it. An earlier place is kept. */
export async function updatePassage(
  actor: Actor,
  { tx, now, record }: Write,
  { passageId, version, claimId, place, voice, speaker, polarity, verb }: Input,
): Promise<Passage> {
  const { workspaceId } = actor;
  const where = { workspaceId_id: { workspaceId, id: passageId } };
  const { revision, article, ...passage } = requireFound(
    await tx.passage.findUnique({ where, include: { revision: true, article: { select: { label: true } } } }),
  );
  await requireVisiblePassage(tx, actor, passage);
  authorise(actor, 'passages.edit', { belongsTo: passage.authorId });
  if (passage.removedAt !== null)
    throw new Problem('RULE_BROKEN', 'This passage was removed. Bring it back first.', { rule: 'removed' });
  await getClaimInUse(tx, actor, { claimId: passage.claimId });
  const claim = await getClaimInUse(tx, actor, { claimId: claimId ?? passage.claimId });
  if (claim.caseId !== passage.caseId)
    throw new Problem('RULE_BROKEN', 'The claim and the article are of different cases.', {
      rule: 'other_case',
    });

  const said = { voice: voice ?? passage.voice, speaker: speaker === undefined ? passage.speaker : speaker };
  const stage = claim.id === passage.claimId ? passage.stage : claim.stage;
  const { count } = await tx.passage.updateMany({
    where: { workspaceId, id: passageId, version },
    data: {
      claimId: claim.id,
      stage,
      voice: said.voice,
      speaker: isReported(said.voice) ? said.speaker || null : null,
      polarity,
      verb: verb === undefined ? undefined : verb || null,
      ...(place && (await moveEnds(tx, passage, revision, place))),
      version: { increment: 1 },
    },
  });
  if (count === 0) refuseStale(await getPassage(actor, tx, passageId));
  if (place) await keepEarlierPlace(tx, passage, now);
  // What is said about a passage goes where it goes.
  if (claim.id !== passage.claimId)
    await tx.thread.updateMany({ where: { workspaceId, passageId }, data: { claimId: claim.id } });
  const { articleId, caseId } = passage;
  await setSilenceBack(tx, { ...passage, claimId: claim.id, stage, now });
  const happened = { kind: 'passage.changed', caseId, articleId, subjectId: passageId } as const;
  for (const id of new Set([passage.claimId, claim.id]))
    record({
      ...happened,
      claimId: id,
      data: {
        label: labelPassage({ article: article.label, claim: claim.number, quote: passage.quote }),
        relinked: claim.id !== passage.claimId,
      },
    });
  return getPassage(actor, tx, passageId);
}

/** A person who draws the ends in the newest revision has thereby confirmed the place. */
async function moveEnds(
  tx: Tx,
  { workspaceId, articleId }: PassageRow,
  revision: Revision,
  { start, end }: { start: number; end: number },
) {
  const newer = await tx.revision.findFirst({
    where: { workspaceId, articleId, number: { gt: revision.number } },
    select: { id: true },
  });
  if (newer) {
    throw new Problem(
      'RULE_BROKEN',
      'This article has a newer revision. Say where the passage is there before you change its ends.',
      { rule: 'revision_not_newest' },
    );
  }
  return {
    ...anchorIn(revision.text, start, end),
    anchorState: 'exact' as const,
    anchorScore: 1,
    confirmed: true,
  };
}

async function keepEarlierPlace(
  tx: Tx,
  { workspaceId, id: passageId, version, revisionId, start, end, quote, prefix, suffix }: PassageRow,
  now: Date,
): Promise<void> {
  await tx.passageAnchor.create({
    data: { workspaceId, passageId, version, revisionId, start, end, quote, prefix, suffix, replacedAt: now },
  });
}
