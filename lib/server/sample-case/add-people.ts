import { samplePeople } from '@/prisma/sample-case/sample-people';
import type { Write } from '../core/write';

/** The invented colleagues, as members without a password. */
export async function addPeople({ tx, newId }: Write, workspaceId: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, name, role } of samplePeople) {
    const email = `${key}.${workspaceId.slice(-12)}@sample.invalid`;
    const user = await tx.user.upsert({
      where: { email },
      create: { id: newId(), email, name },
      update: {},
    });
    await tx.membership.upsert({
      where: { workspaceId_userId: { workspaceId, userId: user.id } },
      create: { workspaceId, userId: user.id, role },
      update: { removedAt: null },
    });
    ids.set(key, user.id);
  }
  return ids;
}
