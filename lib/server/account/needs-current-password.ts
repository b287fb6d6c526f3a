import type { Viewer } from '../auth/get-viewer';

const freshMilliseconds = 15 * 60 * 1000;

/**
 * Whether somebody has to give their password before they set another. Not when they have none, and not within a
 * quarter of an hour of signing in by a mailed link or a provider: that is how a forgotten password is replaced.
 */
export function needsCurrentPassword(
  { method, signedInAt }: Pick<Viewer, 'method' | 'signedInAt'>,
  { passwordHash }: { passwordHash: string | null },
  now: Date,
): boolean {
  if (passwordHash === null) return false;
  return method === 'password' || now.getTime() - signedInAt.getTime() > freshMilliseconds;
}
