/** One log line for a sign-in that failed for a reason of ours or of a provider. */
export function logAuthError(code: string, detail: unknown): void {
  const cause = detail instanceof Error ? detail : findError(detail);
  const error = cause ? (cause.stack ?? cause.message) : JSON.stringify(detail);
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), signIn: code, error })}\n`);
}

function findError(detail: unknown): Error | undefined {
  if (typeof detail !== 'object' || detail === null || !('error' in detail)) return undefined;
  return detail.error instanceof Error ? detail.error : undefined;
}
