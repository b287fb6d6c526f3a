import { getDb } from '@/lib/db/database';
import type { Viewer } from '../auth/get-viewer';

/** Changes the name by which others see one. */
export async function updateName({ userId }: Viewer, { name }: { name: string }): Promise<{ name: string }> {
  const db = await getDb();
  const user = await db.user.update({ where: { id: userId }, data: { name } });
  return { name: user.name };
}
