import type { Db } from './db';
import { getConnection } from './open-database';

/**
 * The client of this process's database, opened on first use. Inside the callback of `db.$transaction` the client
 * itself is refused at once: use the `tx` that the callback was given.
 */
export async function getDb(): Promise<Db> {
  return (await getConnection()).db;
}
