import { v7 as newId } from 'uuid';
import type { Db, Prisma } from '@/lib/db/database';
import type { Role } from '@/lib/domain/role';
import { averitecScale, type Scale } from '@/lib/domain/scale';
import type { Actor } from '@/lib/server/core/actor';

export interface BuiltWorkspace {
  workspaceId: string;
  slug: string;
  scaleId: string;
  owner: Actor;
  editor: Actor;
  /** Two reviewers, so that one can be blind to the other. */
  ines: Actor;
  tomas: Actor;
  observer: Actor;
}

/** A workspace with a rating scale and a person of each role. */
export async function buildWorkspace(db: Db, scale: Scale = averitecScale): Promise<BuiltWorkspace> {
  const workspaceId = newId();
  const scaleId = newId();
  const slug = `desk-${workspaceId.slice(-12)}`;
  await db.workspace.create({
    data: { id: workspaceId, slug, name: 'Northern desk', defaultScaleId: scaleId },
  });
  await db.ratingScale.create({
    data: {
      workspaceId,
      id: scaleId,
      familyId: scaleId,
      version: 1,
      name: scale.name,
      kind: scale.kind,
      // Plain data by its type.
      ratings: scale.ratings as unknown as Prisma.InputJsonValue,
    },
  });
  const join = (name: string, role: Role) => buildMember(db, { workspaceId, slug, name, role });
  return {
    workspaceId,
    slug,
    scaleId,
    owner: await join('Ruth Owner', 'owner'),
    editor: await join('Edda Editor', 'editor'),
    ines: await join('Ines Reviewer', 'reviewer'),
    tomas: await join('Tomas Reviewer', 'reviewer'),
    observer: await join('Olga Observer', 'observer'),
  };
}

interface Member {
  workspaceId: string;
  slug: string;
  name: string;
  role: Role;
}

/** One more person in a workspace. */
export async function buildMember(db: Db, { workspaceId, slug, name, role }: Member): Promise<Actor> {
  const userId = newId();
  const email = `${userId}@desk.example`;
  await db.user.create({ data: { id: userId, email, name } });
  await db.membership.create({ data: { workspaceId, userId, role } });
  return { userId, name, email, workspaceId, workspaceSlug: slug, role, via: 'session' };
}
