/** What other rooms see of Prisma: model and input types, enums, and `Prisma.sql` with its kin. */

export type * from './generated/client';
export { Prisma } from './generated/client';
export * from './generated/enums';
