import { getDb } from '@/lib/db/database';
import { refuseField } from '@/lib/domain/problem';
import { findClientAddress } from '../auth/client-address';
import type { Viewer } from '../auth/get-viewer';
import { hashPassword, verifyPassword } from '../auth/password';
import { endSessions } from '../auth/session';
import { beginAttempt, forgiveAttempt, listPasswordMeters } from '../auth/slow-down';
import { needsCurrentPassword } from './needs-current-password';

/** Changes one's password, or sets the first one, and ends one's other sessions. */
export async function changePassword(
  viewer: Viewer,
  { current, password, headers }: { current: string; password: string; headers: Headers },
): Promise<{ endedSessions: number }> {
  const db = await getDb();
  const { userId } = viewer;
  const user = await db.user.findUniqueOrThrow({ where: { id: userId } });
  if (needsCurrentPassword(viewer, user, new Date())) {
    const meters = listPasswordMeters({ email: user.email, address: findClientAddress(headers) });
    await db.$transaction((tx) => beginAttempt(tx, meters, new Date()));
    if (!(await verifyPassword(user.passwordHash, current))) {
      refuseField('current', 'That is not your current password.');
    }
    await db.$transaction((tx) => forgiveAttempt(tx, meters));
  }
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    const endedSessions = await endSessions(tx, { userId, except: viewer.sessionId, now: new Date() });
    return { endedSessions };
  });
}
