import { v7 as newId } from 'uuid';
import type { Db } from '@/lib/db/database';
import type { Role } from '@/lib/domain/role';
import { hashSecret, makeSecret } from '@/lib/server/auth/one-time-token';
import type { Actor } from '@/lib/server/core/actor';
import { openBrowser } from './browser';
import { goodPassword } from './build-person';

/** The headers of somebody who signed in on the sign-in page. */
export async function openSession({ email }: Pick<Actor, 'email'>): Promise<Headers> {
  const browser = openBrowser();
  await browser.signIn('password', { email, password: goodPassword });
  const headers = browser.headers();
  if (!headers.get('cookie')?.includes('session')) throw new Error(`${email} could not sign in.`);
  return headers;
}

/** The headers of a script with an access token of somebody; the token may lower their role. */
export async function openToken(db: Db, holder: Actor, role: Role = holder.role): Promise<Headers> {
  const secret = makeSecret();
  const { workspaceId, userId } = holder;
  await db.accessToken.create({
    data: {
      workspaceId,
      id: newId(),
      userId,
      name: 'Test',
      role,
      tokenHash: hashSecret(secret),
      lastFour: secret.slice(-4),
    },
  });
  return new Headers({ host: 'localhost:3000', authorization: `Bearer ${secret}` });
}
