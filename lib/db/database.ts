/**
 * The door through which other rooms see the database: the client, the types of its rows and inputs, its enums, and
 * `Prisma.sql` with its kin.
 */
export type { Db, Tx } from './db';
export type * from './generated/client';
export { Prisma } from './generated/client';
export * from './generated/enums';
export { getDb } from './get-db';
export { isUniqueViolation } from './unique-violation';
