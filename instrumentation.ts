/** Next calls this once when a server starts, before it answers anything. Building opens no database. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { openForWork } = await import('./lib/server/start/open-for-work');
  await openForWork();
}
