import type { Prisma, Tx } from '@/lib/db/database';
import { listMentions, MOST_MENTIONS, nameMentions } from '@/lib/domain/mentions';
import { refuseField } from '@/lib/domain/problem';
import { isBlankRichText, talkTextSchema } from '@/lib/domain/rich-text';
import type { Actor } from '../core/actor';

/**
 * What somebody wrote, as it is stored: checked, with the people it names, who have to be members of the desk. Every
 * member may see every claim; what of the talk about it reaches them is decided when they look.
 */
export async function readComment(
  tx: Pick<Tx, 'membership'>,
  { workspaceId }: Actor,
  body: unknown,
): Promise<{ body: Prisma.InputJsonObject; mentions: string[] }> {
  const read = talkTextSchema.safeParse(body);
  if (!read.success) refuseField('body', read.error.issues[0]?.message ?? 'This text cannot be read.');
  if (isBlankRichText(read.data)) refuseField('body', 'Write something first.');
  const mentions = listMentions(read.data);
  if (mentions.length > MOST_MENTIONS)
    refuseField('body', `Name at most ${MOST_MENTIONS} people in one comment.`);
  const members = await tx.membership.findMany({
    where: { workspaceId, userId: { in: mentions }, removedAt: null },
    select: { userId: true, user: { select: { name: true } } },
  });
  const names = new Map(members.map(({ userId, user }) => [userId, user.name]));
  if (mentions.some((userId) => !names.has(userId)))
    refuseField('body', 'You named somebody who is not a member of this desk. Choose from the list after @.');
  return {
    // A checked document is plain JSON by its schema.
    body: nameMentions(read.data, names) as unknown as Prisma.InputJsonObject,
    mentions,
  };
}
