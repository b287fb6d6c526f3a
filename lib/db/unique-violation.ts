import { Prisma } from './generated/client';

/** PostgreSQL's code for a broken unique constraint, as driver adapters report it. */
const UNIQUE_VIOLATION = '23505';

/** Whether a write failed because a row with the same key exists; `model` narrows it to one table. */
export function isUniqueViolation(error: unknown, model?: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  if (error.code === 'P2002') return model === undefined || error.meta?.modelName === model;
  return error.code === 'P2010' && error.meta?.code === UNIQUE_VIOLATION;
}
