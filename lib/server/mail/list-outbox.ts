import { type Db, Prisma } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { hasMailServer } from './send-mail';

/**
 * The mail that waits because no mail server is set. It holds links that sign somebody in, so an owner sees only what
 * could not open another desk to them: invitations to this workspace, and the sign-in links of members who belong to
 * no workspace but those that this owner owns.
 */
export async function listOutbox(actor: Actor, db: Db) {
  authorise(actor, 'outbox.view');
  const mails = await db.$queryRaw<
    { id: string; toEmail: string; subject: string; text: string; createdAt: Date }[]
  >(
    Prisma.sql`
      SELECT mail."id", mail."toEmail", mail."subject", mail."text", mail."createdAt"
      FROM "OutboxMail" mail
      WHERE mail."workspaceId" = ${actor.workspaceId}::uuid
         OR (mail."workspaceId" IS NULL
             AND EXISTS (
               SELECT 1 FROM "User" person
               JOIN "Membership" here ON here."userId" = person."id"
               WHERE person."email" = mail."toEmail"
                 AND here."workspaceId" = ${actor.workspaceId}::uuid AND here."removedAt" IS NULL)
             AND NOT EXISTS (
               SELECT 1 FROM "User" person
               JOIN "Membership" there ON there."userId" = person."id" AND there."removedAt" IS NULL
               WHERE person."email" = mail."toEmail"
                 AND NOT EXISTS (
                   SELECT 1 FROM "Membership" mine
                   WHERE mine."workspaceId" = there."workspaceId" AND mine."userId" = ${actor.userId}::uuid
                     AND mine."role" = 'owner' AND mine."removedAt" IS NULL)))
      ORDER BY mail."createdAt" DESC, mail."id" DESC
      LIMIT 200`,
  );
  return {
    smtp: hasMailServer(),
    mails: mails.map((mail) => ({ ...mail, createdAt: mail.createdAt.toISOString() })),
  };
}
