import { ORPCError } from '@orpc/client';
import { problems } from '@/lib/domain/problem';

/** What to tell a reviewer about a failed request: the server's own sentence, or what a lost connection means. */
export function describeError(error: unknown): string {
  if (error instanceof ORPCError) {
    if (error.code in problems) return error.message;
    return 'The server could not do that. Nothing was changed; please try again.';
  }
  return 'The server cannot be reached. What you typed is kept; it can be sent when the connection is back.';
}

/** The field of a form that a refusal is about, with its sentence; undefined when it is about none. */
export function findFieldError(error: unknown): { field: string; message: string } | undefined {
  if (!(error instanceof ORPCError)) return undefined;
  const field: unknown = error.data?.field;
  return typeof field === 'string' ? { field, message: error.message } : undefined;
}

/** Both versions of a stale edit: what is stored now. Undefined when the error is something else. */
export function findConflict(error: unknown): { current: unknown } | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'VERSION_CONFLICT') return undefined;
  return { current: error.data?.current };
}
