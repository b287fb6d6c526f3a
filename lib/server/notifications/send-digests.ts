import { type Db, Prisma } from '@/lib/db/database';
import { findDigestPeriod } from '@/lib/domain/digest';
import { findConfiguredOrigin } from '../auth/origin';
import type { Actor } from '../core/actor';
import { sendMail } from '../mail/send-mail';
import { canSendDigests } from './can-send-digests';
import { listDueWork } from './list-due-work';
import { readTold } from './list-notifications';
import { type Choices, listKindsBy, presentChoices } from './read-choices';
import { writeDigestMail } from './write-digest-mail';

const day = 86_400_000;
const SHOWN = 50;

interface Addressee {
  actor: Actor;
  workspaceName: string;
  choices: Choices;
}

/**
 * Sends the digests that are due by now. A period of a person is taken before its digest is composed, by whichever
 * process comes first, so that nobody gets two; a mail that the server refuses gives it back, to be tried again.
 */
export async function sendDigests(
  db: Db,
  now: Date,
  onFault: (error: unknown) => void,
): Promise<{ sent: number }> {
  let sent = 0;
  if (!canSendDigests()) return { sent };
  const periods = await db.digestPeriod.findMany();
  for (const addressee of await listAddressees(db)) {
    const { workspaceId, userId } = addressee.actor;
    const period = findDigestPeriod(addressee.choices, now);
    const before = periods.find((taken) => taken.workspaceId === workspaceId && taken.userId === userId);
    if (period === null || (before !== undefined && before.period >= period)) continue;
    if (!(await takePeriod(db, { workspaceId, userId, period }))) continue;
    try {
      if (await sendDigest(db, addressee, now)) sent += 1;
    } catch (error) {
      await db.digestPeriod.updateMany({
        where: { workspaceId, userId, period },
        data: { period: before?.period ?? '' },
      });
      onFault(error);
    }
  }
  return { sent };
}

/** True for one caller only, whatever the number of processes. */
async function takePeriod(
  db: Db,
  { workspaceId, userId, period }: { workspaceId: string; userId: string; period: string },
): Promise<boolean> {
  const taken = await db.$executeRaw(Prisma.sql`
    INSERT INTO "DigestPeriod" ("workspaceId", "userId", "period")
    VALUES (${workspaceId}::uuid, ${userId}::uuid, ${period})
    ON CONFLICT ("workspaceId", "userId") DO UPDATE SET "period" = EXCLUDED."period"
    WHERE "DigestPeriod"."period" < EXCLUDED."period"`);
  return taken === 1;
}

async function listAddressees(db: Db): Promise<Addressee[]> {
  const memberships = await db.membership.findMany({
    where: { removedAt: null },
    include: { user: true, workspace: true },
    orderBy: [{ workspaceId: 'asc' }, { userId: 'asc' }],
  });
  const stored = await db.notificationChoices.findMany();
  const chosen = new Map(stored.map((row) => [`${row.workspaceId} ${row.userId}`, row]));
  return memberships.map(({ workspaceId, userId, role, user, workspace }) => ({
    actor: {
      workspaceId,
      userId,
      role,
      name: user.name,
      email: user.email,
      workspaceSlug: workspace.slug,
      via: 'session',
    },
    workspaceName: workspace.name,
    choices: presentChoices(chosen.get(`${workspaceId} ${userId}`) ?? null),
  }));
}

/** Composes the digest of one person by what they may see now; false when nothing is new. */
async function sendDigest(db: Db, { actor, workspaceName, choices }: Addressee, now: Date): Promise<boolean> {
  const origin = findConfiguredOrigin();
  const kinds = listKindsBy(choices, 'mail');
  if (origin === undefined || kinds.length === 0) return false;
  const { rows, more } = await readTold(actor, db, { kinds, unread: true, unmailed: true, limit: SHOWN });
  const due = kinds.includes('due') ? await listDueWork(actor, db, now) : [];
  // What is overdue is said again only beside something new.
  const since = now.getTime() - (choices.digest === 'weekly' ? 7 : 1) * day;
  if (rows.length === 0 && !due.some(({ dueAt }) => new Date(dueAt).getTime() > since)) return false;
  const notifications = rows.map(({ notification }) => notification);
  await sendMail(
    writeDigestMail({ to: actor, workspaceName, origin, rows: notifications, more, due, rhythm: choices }),
  );
  await db.notification.updateMany({
    where: { workspaceId: actor.workspaceId, id: { in: notifications.map(({ id }) => id) } },
    data: { mailedAt: now },
  });
  return true;
}
