import { v7 as newId } from 'uuid';
import type { Tx } from '@/lib/db/database';
import { getDatabaseLocation } from '@/lib/db/database-location';
import { normalizeEmail } from '@/lib/domain/email';
import { Problem } from '@/lib/domain/problem';
import { averitecScale, scalePresets } from '@/lib/domain/scale';
import { makeSlug } from '@/lib/domain/slug';
import { hashPassword } from '../auth/password';
import { checkSetupToken, consumeSetupToken } from '../auth/setup-token';
import type { Actor } from '../core/actor';
import { runWrite } from '../core/write';

export interface Setup {
  token: string;
  workspaceName: string;
  name: string;
  email: string;
  password: string;
}

/**
 * Makes the first workspace, its owner and its rating scales, once in the life of an installation. Returns the owner
 * as the actor of the new workspace.
 */
export async function setUpInstallation({
  token,
  workspaceName,
  name,
  email,
  password,
}: Setup): Promise<Actor> {
  const { dataDir } = getDatabaseLocation();
  if (!(await checkSetupToken(dataDir, token))) {
    throw new Problem(
      'NOT_FOUND',
      'This setup link is not valid. Use the one that Variorum printed when it started.',
    );
  }
  const passwordHash = await hashPassword(password);
  const actor: Actor = {
    userId: newId(),
    name,
    email: normalizeEmail(email),
    workspaceId: newId(),
    workspaceSlug: makeSlug(workspaceName, 'desk'),
    role: 'owner',
    via: 'session',
  };
  await runWrite({ actor, procedure: 'setup.run', input: {} }, async ({ tx, now, record }) => {
    await refuseUnlessFirst(tx);
    const { userId, workspaceId: id, workspaceSlug: slug, role } = actor;
    // Whoever holds the link from the machine's own terminal says who the owner is.
    await tx.user.create({
      data: { id: userId, name, email: actor.email, passwordHash, emailProvenAt: now },
    });
    await tx.workspace.create({ data: { id, slug, name: workspaceName } });
    await tx.membership.create({ data: { workspaceId: id, userId, role } });
    await addScales(tx, id);
    record({ kind: 'workspace.created', subjectId: id, data: { name: workspaceName } });
    return {};
  });
  await consumeSetupToken(dataDir);
  return actor;
}

/** Of two people with the setup link, the second waits here for the first and then finds an owner. */
async function refuseUnlessFirst(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE "User" IN SHARE ROW EXCLUSIVE MODE`;
  if ((await tx.user.count()) === 0) return;
  throw new Problem('RULE_BROKEN', 'Variorum has been set up already. Sign in instead.', {
    rule: 'setup.done',
  });
}

async function addScales(tx: Tx, workspaceId: string): Promise<void> {
  const rows = scalePresets.map(({ name, kind, ratings }) => {
    const id = newId();
    // Plain JSON by construction.
    return { workspaceId, id, familyId: id, version: 1, name, kind, ratings: ratings as object[] };
  });
  await tx.ratingScale.createMany({ data: rows });
  const standard = rows.find(({ name }) => name === averitecScale.name);
  await tx.workspace.update({ where: { id: workspaceId }, data: { defaultScaleId: standard?.id } });
}
