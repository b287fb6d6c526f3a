import type { Prisma, PrismaClient } from './generated/client';

/** The Prisma client of the one database that this process has open. */
export type Db = PrismaClient;

/** What a transaction's callback gets: the only thing that may touch the database until it returns. */
export type Tx = Prisma.TransactionClient;
