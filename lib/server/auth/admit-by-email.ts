import { getDb, type Tx } from '@/lib/db/database';
import { normalizeEmail } from '@/lib/domain/email';
import { acceptInvitation } from '../people/accept-invitation';
import { endSessions } from './session';

interface Proof {
  /** The address, proven by a mailed link or by a provider that has verified it. */
  email: string;
  name?: string;
  /** The provider's account to link. */
  account?: { provider: string; providerAccountId: string };
  /** The secret of the invitation that the person was answering when they went to prove their address. */
  invitation?: string;
}

/**
 * Lets somebody in who has proven an e-mail address: the person with that address, or a new one when they answer an
 * invitation. Without either, nobody; no account is made. Returns the person's id.
 */
export async function admitByEmail(proof: Proof): Promise<string | undefined> {
  const email = normalizeEmail(proof.email);
  const db = await getDb();
  let user = await db.user.findUnique({ where: { email } });
  if (!user && proof.invitation !== undefined) {
    const { userId } = await acceptInvitation({
      secret: proof.invitation,
      as: { kind: 'proven', email, name: proof.name?.trim() || email },
    });
    user = await db.user.findUniqueOrThrow({ where: { id: userId } });
  }
  if (!user) return undefined;
  const { id, emailProvenAt } = user;
  await db.$transaction(async (tx) => {
    if (emailProvenAt === null) await proveEmail(tx, id);
    if (proof.account) {
      await tx.linkedAccount.createMany({ data: [{ ...proof.account, userId: id }], skipDuplicates: true });
    }
  });
  return id;
}

/**
 * Until now anybody could have typed this address into an open invitation and waited for its owner to arrive. So what
 * was set up before the proof, a password, sign-ins and tokens, ends here.
 */
async function proveEmail(tx: Tx, userId: string): Promise<void> {
  const now = new Date();
  await tx.user.update({ where: { id: userId }, data: { emailProvenAt: now, passwordHash: null } });
  await endSessions(tx, { userId, now });
  await tx.accessToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
}
