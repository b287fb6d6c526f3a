import type { Person } from '@/lib/contract/base';
import type { Tx } from '@/lib/db/database';

/** The people of these ids, in order of their names, each once. */
export async function listPeople(db: Pick<Tx, 'user'>, userIds: Iterable<string>): Promise<Person[]> {
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(userIds)] } },
    select: { id: true, name: true },
  });
  return people.sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}
