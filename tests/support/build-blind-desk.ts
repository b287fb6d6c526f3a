import { v7 as newId } from 'uuid';
import type { Db, Prisma } from '@/lib/db/database';
import type { Protocol } from '@/lib/domain/protocol';
import type { CheckStageKind } from '@/lib/domain/stage';
import type { Actor } from '@/lib/server/core/actor';
import { type BuiltArticle, buildArticle } from './build-article';
import { buildAssignment } from './build-assignment';
import { buildEvidence } from './build-evidence';
import { buildFullDesk, type FullDesk } from './build-full-desk';
import { buildMember } from './build-workspace';
import { writeReason } from './write-reason';

/** The full protocol with several people in each check, hiding all that a protocol can hide. */
const hides = { evidence: true, passages: true, comments: true };
const protocol: Protocol = {
  preset: 'custom',
  stages: [
    { kind: 'first_check', reviewers: 1, hides },
    { kind: 'second_check', reviewers: 3, hides },
    { kind: 'cold_read', reviewers: 1, hides },
    { kind: 'decision', reviewers: 1, hides: { evidence: false, passages: false, comments: false } },
  ],
  namesHidden: true,
  lapseDays: null,
};

/** A desk whose `claim` follows a protocol that hides everything, after some work was done without one. */
export interface BlindDesk extends FullDesk {
  /** Reads the claim cold. */
  cora: Actor;
  /** An editor without a place, who sees all. */
  nora: Actor;
  /** It states nothing, and nobody has looked. */
  quiet: BuiltArticle;
  /** Evidence that serves no claim. */
  spareEvidenceId: string;
  /** What Tomas said in the thread of Ines. */
  oldCommentId: string;
}

/** Tomas holds the first check; Ines, an editor and an owner the second; Cora the cold read. */
export async function buildBlindDesk(db: Db): Promise<BlindDesk> {
  const desk = await buildFullDesk(db);
  const { workspaceId, caseId, claim, ines, tomas, editor, owner, assignmentId } = desk;
  const cora = await buildMember(db, { ...desk, name: 'Cora Reviewer', role: 'reviewer' });
  const nora = await buildMember(db, { ...desk, name: 'Nora Editor', role: 'editor' });
  const quiet = await buildArticle(db, desk, { caseId, label: 'Quiet paper', text: 'Nothing of note.' });
  const spare = await buildEvidence(db, desk, { caseId, question: 'Who was there?' });
  const oldCommentId = newId();
  await db.comment.create({
    data: { workspaceId, id: oldCommentId, threadId: desk.threadId, authorId: tomas.userId },
  });
  await db.commentVersion.create({
    data: {
      workspaceId,
      commentId: oldCommentId,
      version: 1,
      // Plain data by its type.
      body: writeReason('Which map?') as unknown as Prisma.InputJsonObject,
      mentions: [],
      stage: 'independent',
    },
  });
  await db.assignment.updateMany({
    where: { workspaceId, id: assignmentId },
    data: { stage: 'second_check' },
  });
  const give = async (to: Actor, stage: CheckStageKind) => {
    const { id } = await buildAssignment(db, desk, { claim, to });
    await db.assignment.updateMany({ where: { workspaceId, id }, data: { stage } });
  };
  await give(tomas, 'first_check');
  for (const person of [editor, owner]) await give(person, 'second_check');
  await give(cora, 'cold_read');
  const staged = await db.claim.update({
    where: { workspaceId_id: { workspaceId, id: claim.id } },
    data: {
      // Plain data by its type.
      protocol: protocol as unknown as Prisma.InputJsonObject,
      protocolSince: new Date(),
      stage: 'first_check',
    },
  });
  return { ...desk, ines, claim: staged, cora, nora, quiet, spareEvidenceId: spare.id, oldCommentId };
}
