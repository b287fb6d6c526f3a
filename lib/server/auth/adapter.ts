import type { Adapter, AdapterUser } from 'next-auth/adapters';
import { getDb } from '@/lib/db/database';
import { normalizeEmail } from '@/lib/domain/email';

/**
 * The little of the database that next-auth has to see: people by id, address and linked account, and the one-time
 * links in mails. It can make no account: `admit-by-email.ts` alone does that, from an invitation.
 */
export const adapter: Adapter = {
  async getUser(id) {
    const db = await getDb();
    return present(await db.user.findUnique({ where: { id } }));
  },
  async getUserByEmail(email) {
    const db = await getDb();
    return present(await db.user.findUnique({ where: { email: normalizeEmail(email) } }));
  },
  async getUserByAccount({ providerAccountId }) {
    const db = await getDb();
    const account = await db.linkedAccount.findUnique({
      where: { provider_providerAccountId: { provider: nameProvider(), providerAccountId } },
      include: { user: true },
    });
    return present(account?.user ?? null);
  },
  // Called after a mailed link was followed; admit-by-email.ts has noted by then that the address is proven.
  async updateUser({ id }) {
    const db = await getDb();
    return presentFound(await db.user.findUniqueOrThrow({ where: { id } }));
  },
  async createVerificationToken({ identifier, token, expires }) {
    const db = await getDb();
    await db.$transaction([
      db.verificationToken.deleteMany({ where: { expiresAt: { lt: new Date() } } }),
      db.verificationToken.create({ data: { identifier, tokenHash: token, expiresAt: expires } }),
    ]);
    return { identifier, token, expires };
  },
  async useVerificationToken({ identifier, token }) {
    const db = await getDb();
    const where = { identifier, tokenHash: token };
    const link = await db.verificationToken.findFirst({ where });
    // Of two requests with one link, the one that removed the row has used it.
    const { count } = await db.verificationToken.deleteMany({ where });
    return link && count === 1 ? { identifier, token, expires: link.expiresAt } : null;
  },
};

/** Under what name linked accounts are kept: another issuer's account with the same number is another person. */
export function nameProvider(): string {
  return `oidc:${process.env.OIDC_ISSUER ?? ''}`;
}

interface UserRow {
  id: string;
  email: string;
  name: string;
  emailProvenAt: Date | null;
}

function present(user: UserRow | null): AdapterUser | null {
  return user && presentFound(user);
}

function presentFound({ id, email, name, emailProvenAt }: UserRow): AdapterUser {
  return { id, email, name, emailVerified: emailProvenAt };
}
